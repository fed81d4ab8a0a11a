using System.Text;

namespace NetPolSdk;

/// <summary>Names and patterns of names as Cilium reads them. Source: Cilium docs, "DNS based", and <c>pkg/fqdn/matchpattern</c>.</summary>
internal static class DnsNames
{
    /// <summary>What a star may stand for.</summary>
    private static readonly string[] Parts = ["a", "b-c9"];

    /// <summary>Whether a name, or a pattern, matches a name.</summary>
    /// <param name="matcher">The name or pattern.</param>
    /// <param name="name">The name asked for.</param>
    public static bool Match(Fqdn matcher, string name)
    {
        var (wanted, asked) = (Plain(matcher.Value), Plain(name));
        if (!matcher.IsPattern)
        {
            return wanted == asked;
        }

        if (wanted.All(static c => c == '*'))
        {
            return true;
        }

        if (wanted.StartsWith("**.", StringComparison.Ordinal))
        {
            var rest = wanted.Substring(2);
            return Enumerable.Range(1, asked.Length).Any(at => asked.Length > at && asked[at] == '.' && Labels(rest, asked.Substring(at)));
        }

        return Labels(wanted, asked);
    }

    /// <summary>Names that a name or pattern matches: itself, or some of those of a pattern.</summary>
    public static IEnumerable<string> Samples(Fqdn matcher)
    {
        var text = Plain(matcher.Value);
        return matcher.IsPattern ? Parts.Select(part => Filled(text, part)) : [text];
    }

    /// <summary>In lower case, and without the dot at the end that every name has.</summary>
    public static string Plain(string name) => name.TrimEnd('.').ToLowerInvariant();

    private static string Filled(string pattern, string part)
    {
        var text = new StringBuilder();
        foreach (var c in pattern)
        {
            if (c != '*')
            {
                text.Append(c);
            }
            else if (!text.ToString().EndsWith(part, StringComparison.Ordinal))
            {
                text.Append(part);
            }
        }

        return text.ToString();
    }

    /// <summary>Label by label, as a star does not cross a dot.</summary>
    private static bool Labels(string pattern, string name)
    {
        var (wanted, asked) = (pattern.Split('.'), name.Split('.'));
        return wanted.Length == asked.Length && wanted.Zip(asked, static (one, other) => (one, other)).All(static pair => Within(pair.one, 0, pair.other, 0));
    }

    private static bool Within(string pattern, int at, string text, int from)
    {
        while (at < pattern.Length && pattern[at] != '*')
        {
            if (from == text.Length || pattern[at] != text[from])
            {
                return false;
            }

            at++;
            from++;
        }

        return at == pattern.Length ? from == text.Length : Enumerable.Range(from, text.Length - from + 1).Any(next => Within(pattern, at + 1, text, next));
    }
}
