using System.Text;

namespace NetPolSdk;

/// <summary>Label keys and values. Source: Kubernetes docs, "Labels and Selectors", section "Syntax and character set".</summary>
internal static class LabelSyntax
{
    public const int LongestName = 63;

    /// <summary>The bytes that all annotations of an object may have together.</summary>
    public const int MostAnnotationBytes = 256 * 1024;

    public static SyntaxFault? KeyFault(string key, string ruleId)
    {
        if (Hole.Admits(key))
        {
            return null;
        }

        var slash = key.IndexOf('/');
        var name = key.Substring(slash + 1);
        if (name.IndexOf('/') >= 0)
        {
            return new(ruleId, "has more than one '/'", "Write name or prefix/name.");
        }

        if (slash == 0)
        {
            return new(ruleId, "has an empty prefix", "Write the prefix before the '/', or leave the '/' out.");
        }

        if (slash > 0 && DnsSyntax.SubdomainFault(key.Substring(0, slash)) is { } fault)
        {
            return new(ruleId, "has a prefix that " + fault.Problem, fault.Remedy);
        }

        if (name.Length == 0)
        {
            return new(ruleId, "is empty", "Write the key.");
        }

        return NameFault(name, ruleId, "name part of the key");
    }

    public static SyntaxFault? ValueFault(string value, string ruleId) =>
        value.Length == 0 || Hole.Admits(value) ? null : NameFault(value, ruleId, "value");

    /// <summary>An annotation key follows the rule of label keys once it is in lower case.</summary>
    public static SyntaxFault? AnnotationKeyFault(string key) =>
        Hole.Admits(key) ? null : KeyFault(key.ToLowerInvariant(), RuleIds.Metadata);

    public static SyntaxFault? AnnotationSizeFault(IEnumerable<KeyValuePair<string, string>> annotations)
    {
        var bytes = annotations.Sum(entry => (long)Encoding.UTF8.GetByteCount(entry.Key) + Encoding.UTF8.GetByteCount(entry.Value));
        return bytes > MostAnnotationBytes
            ? new(RuleIds.Metadata, $"have {bytes} bytes together, more than {MostAnnotationBytes}", "Shorten them.")
            : null;
    }

    private static SyntaxFault? NameFault(string text, string ruleId, string what)
    {
        if (text.Length > LongestName)
        {
            return new(ruleId, $"is too long: the {what} may have {LongestName} characters", "Shorten it.");
        }

        if (IsAlphanumeric(text[0]) && IsAlphanumeric(text[text.Length - 1]) && text.All(c => IsAlphanumeric(c) || c is '-' or '_' or '.'))
        {
            return null;
        }

        return new(ruleId, $"is not a label {(what == "value" ? "value" : "key")}", "Use letters, digits, '-', '_' and '.', beginning and ending with a letter or digit.");
    }

    private static bool IsAlphanumeric(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
