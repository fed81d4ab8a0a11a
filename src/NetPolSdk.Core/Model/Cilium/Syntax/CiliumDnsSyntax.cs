namespace NetPolSdk;

/// <summary>
/// Names and patterns of DNS names as Cilium takes them. Source: Cilium docs, "Layer 3 Policies", section "DNS based", and
/// "TLS SNI" for the names of servers.
/// </summary>
internal static class CiliumDnsSyntax
{
    public const int Longest = 255;

    /// <summary>What is wrong with a <c>matchName</c>.</summary>
    public static SyntaxFault? NameFault(string text)
    {
        if (Hole.Admits(text) || IsChain(text, allowsStars: false))
        {
            return null;
        }

        return new(
            RuleIds.CiliumDnsName,
            "is no name of a host",
            IsChain(text, allowsStars: true) ? "A name with '*' is a pattern: write matchPattern." : "Write labels of letters, digits, '-' and '_', with one dot between them.");
    }

    /// <summary>What is wrong with a <c>matchPattern</c>.</summary>
    public static SyntaxFault? PatternFault(string text) => Hole.Admits(text) || IsChain(text, allowsStars: true)
        ? null
        : new(RuleIds.CiliumDnsName, "is no pattern of names of hosts", "Write labels of letters, digits, '-', '_' and '*', with one dot between them.");

    /// <summary>What is wrong with a name of a server that TLS asks for.</summary>
    /// <param name="text">The name.</param>
    /// <param name="version">The release line that reads it: before 1.20 a star may only stand for the first labels.</param>
    public static SyntaxFault? ServerNameFault(string text, CiliumVersion version)
    {
        if (Hole.Admits(text))
        {
            return null;
        }

        if (!IsChain(text, allowsStars: true))
        {
            return new(RuleIds.CiliumServerNames, "is no name of a server", "Write labels of letters, digits, '-' and '_', with one dot between them.");
        }

        var rest = text.StartsWith("**.", StringComparison.Ordinal) ? text.Substring(3) : text.StartsWith("*.", StringComparison.Ordinal) ? text.Substring(2) : text;
        return version == CiliumVersion.V120 || IsChain(rest, allowsStars: false)
            ? null
            : new(RuleIds.CiliumVersion, $"has a '*' that Cilium {CiliumVersionText.Of(version)} does not read", "Write '*' for the whole first label only, as in *.example.com.");
    }

    /// <summary>Whether a pattern has the prefix that stands for any number of labels, which Cilium knows from 1.20 on.</summary>
    public static bool IsForAnyDepth(string pattern) => pattern.StartsWith("**.", StringComparison.Ordinal);

    /// <summary>Labels with one dot between them, and perhaps one at the end.</summary>
    private static bool IsChain(string text, bool allowsStars)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isFine = c == '.' ? i > 0 && text[i - 1] != '.' : c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '_' || (c == '*' && allowsStars);
            if (!isFine)
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
