using System.Text.RegularExpressions;

namespace NetPolSdk.Architecture.Tests.Checks;

/// <summary>Links between the pages of the repository lead somewhere.</summary>
internal static partial class DocumentLinks
{
    public static IEnumerable<string> Violations(SourceTree tree) =>
        from page in tree.Files
        where page.Key.EndsWith(".md", StringComparison.Ordinal)
        from Match link in Link().Matches(page.Value)
        let target = link.Groups[1].Value
        where !target.Contains("://", StringComparison.Ordinal) && !Exists(tree, Resolve(page.Key, target))
        select $"{page.Key} links to {target}";

    private static string Resolve(string page, string target)
    {
        var parts = new Stack<string>(page.Split('/')[..^1]);
        foreach (var part in target.TrimEnd('/').Split('/').Where(part => part != "."))
        {
            if (part != "..")
            {
                parts.Push(part);
            }
            else if (!parts.TryPop(out _))
            {
                return "..";
            }
        }

        return string.Join('/', parts.Reverse());
    }

    private static bool Exists(SourceTree tree, string path) =>
        tree.Files.ContainsKey(path) || tree.Files.Keys.Any(file => file.StartsWith(path + "/", StringComparison.Ordinal));

    /// <summary>The target without its anchor; anchors within the same page are left alone.</summary>
    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")]
    private static partial Regex Link();
}
