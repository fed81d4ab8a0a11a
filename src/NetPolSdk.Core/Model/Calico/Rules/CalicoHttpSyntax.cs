namespace NetPolSdk;

/// <summary>Paths of HTTP requests as Calico takes them.</summary>
internal static class CalicoHttpSyntax
{
    public static SyntaxFault? PathFault(string path)
    {
        if (!path.StartsWith("/", StringComparison.Ordinal))
        {
            return new(RuleIds.CalicoHttp, "is no path: it does not begin with '/'", "Write it with a '/' in front.");
        }

        return path.IndexOfAny(['?', '#', ' ', '\t']) >= 0 ? new(RuleIds.CalicoHttp, "holds '?', '#' or a blank, which a path does not", "Write the path alone.") : null;
    }
}
