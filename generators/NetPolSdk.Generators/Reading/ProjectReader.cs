using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetPolSdk.Generators;

/// <summary>Reads what the generator asks of the project.</summary>
internal static class ProjectReader
{
    public static ProjectFacts Read(ProjectView view, AnalyzerConfigOptions options)
    {
        var compilation = view.Compilation;
        var name = options.TryGetValue("build_property.RootNamespace", out var set) && set.Length > 0 ? set : compilation.AssemblyName ?? "";
        var parts = name.Split('.').Where(part => part.Length > 0).Select(Identifier).ToArray();
        var @namespace = compilation.Assembly.GlobalNamespace;
        foreach (var part in parts)
        {
            @namespace = @namespace?.GetNamespaceMembers().FirstOrDefault(member => member.Name == part);
        }

        return new ProjectFacts(string.Join(".", parts.Select(CSharpIdentifier.Keyword)), @namespace is null ? [] : TakenNames.In(@namespace));
    }

    /// <summary>What the .NET SDK makes of a name that is no identifier: <c>my-shop</c> is <c>my_shop</c>.</summary>
    private static string Identifier(string part)
    {
        var identifier = string.Concat(part.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_'));
        return SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
    }
}
