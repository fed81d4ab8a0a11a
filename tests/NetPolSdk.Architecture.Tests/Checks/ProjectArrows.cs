using System.Xml.Linq;

namespace NetPolSdk.Architecture.Tests.Checks;

/// <summary>Which project may reference which other projects and packages.</summary>
internal sealed class ProjectArrows(IReadOnlyDictionary<string, string[]> mayUse)
{
    public IEnumerable<string> Violations(SourceTree tree) =>
        from room in new[] { "src", "analyzers", "generators" }
        from file in tree.Below(room, ".csproj")
        from violation in Violations(Path.GetFileNameWithoutExtension(file.Key), file.Value)
        select violation;

    private IEnumerable<string> Violations(string project, string text)
    {
        if (!mayUse.TryGetValue(project, out var allowed))
        {
            return [$"{project} has no row in the table of rooms"];
        }

        return from reference in XDocument.Parse(text).Descendants()
               where reference.Name.LocalName is "ProjectReference" or "PackageReference"
               let used = NameOf(reference)
               where !allowed.Contains(used)
               select $"{project} references {used}";
    }

    private static string NameOf(XElement reference)
    {
        var include = reference.Attribute("Include")!.Value;
        return reference.Name.LocalName == "ProjectReference" ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include;
    }
}
