using System.Globalization;

namespace NetPolSdk;

/// <summary>Ports as attributes write them: <c>443</c>, <c>53/UDP</c>, <c>8080-8090/TCP</c>, <c>metrics</c>.</summary>
internal static class PortText
{
    /// <summary>Reads a port; its protocol is TCP where the text has none.</summary>
    /// <exception cref="InvalidPolicyException">The text is no port.</exception>
    public static Port Parse(string text)
    {
        var slash = text.IndexOf('/');
        var (port, name) = slash < 0 ? (text, "TCP") : (text.Substring(0, slash), text.Substring(slash + 1));
        if (!ProtocolNames.TryParse(name, out var protocol))
        {
            throw new InvalidPolicyException(RuleIds.Protocol, "ports", text, $"has no protocol {Quoted.Text(name)}", "Write it like 53/UDP, with TCP, UDP or SCTP.", nameof(text));
        }

        var dash = port.IndexOf('-');
        return Number(port) is { } number ? Port.Of(protocol, number)
            : dash > 0 && Number(port.Substring(0, dash)) is { } first && Number(port.Substring(dash + 1)) is { } last ? Port.Range(protocol, first, last)
            : Port.Named(port, protocol);
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
