using System.Text.RegularExpressions;

namespace NetPolSdk.Architecture.Tests.Checks;

/// <summary>What no file of the repository may hold.</summary>
internal static partial class TextFiles
{
    public static IEnumerable<string> Violations(SourceTree tree) => tree.Files.SelectMany(file => Violations(file.Key, file.Value));

    private static IEnumerable<string> Violations(string path, string text)
    {
        foreach (var (lineNumber, line) in text.Split('\n').Index())
        {
            if (Forbidden().Match(line) is { Success: true } found)
            {
                yield return $"{path}:{lineNumber + 1}: {found.Value}";
            }
        }

        if (path != "NetPolSdk.sln" && text.StartsWith('\uFEFF'))
        {
            yield return $"{path} begins with a byte order mark";
        }

        if (path.Split('/').Any(part => Path.GetFileNameWithoutExtension(part) is "Utils" or "Helpers" or "Common" or "Misc"))
        {
            yield return $"{path} is named after nothing";
        }
    }

    /// <summary>Paths of one machine, hosts of package registries, and work put off. The brackets keep this file from matching itself.</summary>
    [GeneratedRegex(@"(?<![\w.])/(home|[w]ork|Users|root)/\w|[A-Z]:\\(Users|src)\\|[n]uget\.org|[n]pmjs\.|[p]ypi\.org|\b([T]ODO|[F]IXME|[H]ACK)\b")]
    private static partial Regex Forbidden();
}
