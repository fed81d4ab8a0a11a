namespace NetPolSdk;

/// <summary>What is wrong with the name of a protocol in a manifest of Calico.</summary>
internal static class CalicoProtocolFaults
{
    public static SyntaxFault? Of(string name) => CalicoProtocolSyntax.Names.Contains(name)
        ? null
        : new(RuleIds.CalicoValue, "is no protocol", Spelling.Nearest(name, CalicoProtocolSyntax.Names) is { } near ? $"Write {near}." : $"Write one of {string.Join(", ", CalicoProtocolSyntax.Names)}, or a number from 1 to 255.");
}
