namespace NetPolSdk.Testing;

/// <summary>What somebody expects of one connection.</summary>
/// <param name="From">Who connects: <c>namespace/name</c> of a workload, or an address outside the cluster.</param>
/// <param name="To">Who is connected to, likewise.</param>
/// <param name="On">The port of the destination's pods.</param>
/// <param name="Allowed">Whether the policies are to allow it, or to deny it.</param>
public sealed record Expectation(string From, string To, Port On, bool Allowed)
{
    /// <summary>The expectation as it is written in a file: <c>shop/api -> data/postgres on 5432/TCP</c>.</summary>
    public override string ToString() => $"{From} -> {To} on {On}";

    /// <summary>Reads an expectation, such as <c>shop/api -> data/postgres on 5432/TCP</c>. The protocol is TCP where it is left out.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">Whether the connection is to be allowed.</param>
    /// <exception cref="FormatException">The text is not of that form.</exception>
    public static Expectation Parse(string text, bool allowed)
    {
        var words = Require.NotNull(text, nameof(text)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 5 && words[1] == "->" && words[3] == "on"
            ? new(words[0], words[2], PortOf(words[4]), allowed)
            : throw new FormatException($"{Quoted.Text(text)} is no expectation. Write it like \"shop/api -> data/postgres on 5432/TCP\".");
    }

    /// <summary>Reads a port, such as <c>5432</c>, <c>53/UDP</c> or <c>http</c>. The protocol is TCP where it is left out.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is no port.</exception>
    public static Port PortOf(string text) => AskedTraffic.PortOf(text);
}
