using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Architecture.Tests.Checks;

/// <summary>
/// The rooms inside a project: which folder may use what is declared in which other. It asks the compiler what each name
/// means, so neither a full name nor a <c>using</c> hides anything.
/// </summary>
internal sealed class FolderArrows(string project, IReadOnlyDictionary<string, string[]> mayUse)
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    public IEnumerable<string> Violations(SourceTree tree)
    {
        var compilation = Compile(tree);
        var arrows = compilation.SyntaxTrees.Where(file => file.FilePath.Length > 0).SelectMany(file => Violations(compilation, file)).Distinct();
        return [.. NotUnderstood(compilation), .. arrows];
    }

    /// <summary>What the compiler does not understand cannot be judged.</summary>
    private static IEnumerable<string> NotUnderstood(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());

    private CSharpCompilation Compile(SourceTree tree)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview).WithPreprocessorSymbols("NET", "NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER");
        var files = tree.Below(project, ".cs").Where(file => RoomOf(file.Key) != "Polyfills").Select(file => CSharpSyntaxTree.ParseText(file.Value, options, file.Key));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        return CSharpCompilation.Create(
            "Rooms",
            [CSharpSyntaxTree.ParseText(ImplicitUsings, options), .. files],
            platform.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private IEnumerable<string> Violations(CSharpCompilation compilation, SyntaxTree file)
    {
        var room = RoomOf(file.FilePath);
        if (!mayUse.TryGetValue(room, out var allowed))
        {
            yield return $"{file.FilePath}: {project} has no room '{room}'";
            yield break;
        }

        var model = compilation.GetSemanticModel(file);
        foreach (var name in file.GetRoot().DescendantNodes(descendIntoTrivia: false).OfType<SimpleNameSyntax>())
        {
            if (model.GetSymbolInfo(name).Symbol is { } symbol && RoomsOf(symbol) is { Length: > 0 } rooms && !rooms.Any(used => used == room || allowed.Contains(used)))
            {
                yield return $"{file.FilePath}: {room} uses {symbol.ToDisplayString()} of {string.Join(" and ", rooms)}";
            }
        }
    }

    /// <summary>A type in several parts is in the room of each.</summary>
    private string[] RoomsOf(ISymbol symbol) =>
        symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol
            ? []
            : [.. symbol.OriginalDefinition.Locations.Where(place => place.SourceTree?.FilePath.Length > 0).Select(place => RoomOf(place.SourceTree!.FilePath)).Distinct()];

    private string RoomOf(string path)
    {
        var inside = path[(project.Length + 1)..];
        return inside.Contains('/') ? inside[..inside.IndexOf('/')] : "";
    }
}
