namespace NetPolSdk.Architecture.Tests.Checks;

/// <summary>The top level of the repository is fixed.</summary>
internal static class TopLevel
{
    private static readonly string[] Folders = [".ci", ".config", ".github", "analyzers", "docs", "generators", "samples", "src", "tests"];

    private static readonly string[] Files =
    [
        ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props",
        "Directory.Build.targets", "Directory.Packages.props", "LICENSE", "NetPolSdk.sln", "README.md", "SECURITY.md", "global.json", "icon.png",
    ];

    public static IEnumerable<string> Violations(SourceTree tree) =>
        tree.Files.Keys.Select(path => path.Split('/')).Where(IsForeign).Select(parts => parts[0]).Distinct();

    private static bool IsForeign(string[] parts) => !(parts.Length == 1 ? Files : Folders).Contains(parts[0]);
}
