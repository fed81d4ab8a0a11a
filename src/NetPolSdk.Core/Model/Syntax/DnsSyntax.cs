namespace NetPolSdk;

/// <summary>RFC 1123 names as the API machinery checks them. Source: Kubernetes docs, "Object Names and IDs".</summary>
internal static class DnsSyntax
{
    public const int LongestLabel = 63;
    public const int LongestSubdomain = 253;

    /// <summary>The name of an object: a lowercase RFC 1123 subdomain.</summary>
    public static SyntaxFault? SubdomainFault(string value)
    {
        if (Hole.Admits(value))
        {
            return null;
        }

        if (value.Length > LongestSubdomain)
        {
            return new(RuleIds.Metadata, $"is longer than {LongestSubdomain} characters", "Shorten it.");
        }

        return value.Split('.').All(IsLabel)
            ? null
            : new(RuleIds.Metadata, "is not a lowercase RFC 1123 subdomain", $"Use lowercase letters, digits, '-' and '.', beginning and ending with a letter or digit{Suggestion(value)}.");
    }

    /// <summary>The name of a namespace: a lowercase RFC 1123 label.</summary>
    public static SyntaxFault? LabelFault(string value)
    {
        if (Hole.Admits(value))
        {
            return null;
        }

        if (value.Length > LongestLabel)
        {
            return new(RuleIds.Metadata, $"is longer than {LongestLabel} characters", "Shorten it.");
        }

        return IsLabel(value)
            ? null
            : new(RuleIds.Metadata, "is not a lowercase RFC 1123 label", $"Use lowercase letters, digits and '-', beginning and ending with a letter or digit{Suggestion(value, dot: '-')}.");
    }

    private static bool IsLabel(string part)
    {
        if (part.Length == 0 || part[0] == '-' || part[part.Length - 1] == '-')
        {
            return false;
        }

        foreach (var c in part)
        {
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A name of the right form that is near to what was written, or nothing.</summary>
    private static string Suggestion(string value, char dot = '.')
    {
        var near = value.ToLowerInvariant().Replace('_', '-').Replace(' ', '-').Replace('.', dot).Trim('-', '.');
        return near != value && near.Length > 0 && near.Split('.').All(IsLabel) ? $", for example \"{near}\"" : "";
    }
}
