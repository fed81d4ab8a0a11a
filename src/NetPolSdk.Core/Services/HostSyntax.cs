namespace NetPolSdk;

/// <summary>Names of hosts outside the cluster.</summary>
internal static class HostSyntax
{
    private const string Wildcard = "*.";

    public static SyntaxFault? Fault(string host)
    {
        if (Hole.Admits(host))
        {
            return null;
        }

        if (IpAddress.TryParse(host, out var address))
        {
            return new(RuleIds.Metadata, "is an address, not a name", $"Call the address {address}/{address.Bits} with [CallsExternal].");
        }

        var name = host.StartsWith(Wildcard, StringComparison.Ordinal) ? host.Substring(Wildcard.Length) : host;
        return DnsSyntax.SubdomainFault(name) is null
            ? null
            : new(RuleIds.Metadata, "is not the name of a host", "Write one like \"api.example.com\", or \"*.example.com\" for every name one level below, in lowercase and without scheme, port or path.");
    }
}
