using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>Test sources as documents of a workspace, as code fixes need them.</summary>
internal static class Documents
{
    /// <summary>Opens the files in a project of their own, and gives the first one.</summary>
    /// <param name="files">The files, in which markers are left out of account.</param>
    public static Document Open(IReadOnlyList<string> files)
    {
        TestProject.Compile(files.Select(file => Markup.Parse(file).Code));
        return Open(files, TestProject.Usings);
    }

    /// <summary>Opens the files in a project of their own, and gives the first one. They need not compile.</summary>
    /// <param name="files">The files, in which markers are left out of account.</param>
    /// <param name="usings">What the files may use without saying so.</param>
    public static Document Open(IReadOnlyList<string> files, string usings)
    {
        var codes = files.Select(file => Markup.Parse(file).Code).ToArray();
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Test",
            "Test",
            LanguageNames.CSharp,
            compilationOptions: TestProject.Options,
            parseOptions: TestProject.ParseOptions,
            metadataReferences: TestProject.References));
        project = project.AddDocument("Usings.cs", usings).Project;
        var first = default(DocumentId);
        foreach (var (code, index) in codes.Select((code, index) => (code, index)))
        {
            var document = project.AddDocument($"File{index + 1}.cs", code, filePath: $"/p/File{index + 1}.cs");
            first ??= document.Id;
            project = document.Project;
        }

        return project.GetDocument(first!)!;
    }
}
