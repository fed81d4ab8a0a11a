using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Architecture.Tests.Checks;

/// <summary>A file declares one public type and has its name; the type is in the namespace of its project.</summary>
internal static class PublicTypes
{
    public static IEnumerable<string> Violations(SourceTree tree) =>
        new[] { "src", "analyzers", "generators" }.SelectMany(folder => tree.Below(folder, ".cs")).SelectMany(file => Violations(file.Key, file.Value));

    private static IEnumerable<string> Violations(string path, string text)
    {
        var types = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>().Where(type => type.Modifiers.Any(SyntaxKind.PublicKeyword)).ToArray();
        var names = types.Select(NameOf).Distinct().ToArray();
        if (names.Length > 1)
        {
            yield return $"{path} declares {string.Join(" and ", names)}";
        }

        if (names.Length == 1 && names[0] != FileNameOf(path))
        {
            yield return $"{path} declares {names[0]}";
        }

        foreach (var found in types.Select(type => NamespaceOf(type)).Distinct().Where(name => !IsNamespaceOf(path, name)))
        {
            yield return $"{path} is in the namespace {found}";
        }
    }

    private static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax declared => declared.Identifier.Text,
        DelegateDeclarationSyntax declared => declared.Identifier.Text,
        _ => type.ToString(),
    };

    private static string NamespaceOf(MemberDeclarationSyntax type) =>
        type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";

    /// <summary>Core and NetPolSdk share one namespace whatever the folder; elsewhere it begins with the project's name.</summary>
    private static bool IsNamespaceOf(string path, string name)
    {
        var project = path.Split('/')[1];
        return project is "NetPolSdk.Core" or "NetPolSdk" ? name == "NetPolSdk" : name == project || name.StartsWith(project + ".", StringComparison.Ordinal);
    }

    /// <summary>A part of a type may say after a dot which part it is.</summary>
    private static string FileNameOf(string path) => Path.GetFileName(path).Split('.', '{')[0];
}
