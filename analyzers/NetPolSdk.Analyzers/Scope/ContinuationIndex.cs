using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>
/// The names of members whose policies files carry on with, read from their syntax alone and kept with each file. What another file may
/// complete is not judged while its own is edited, but at the end of the compilation, where it is known.
/// </summary>
internal sealed class ContinuationIndex
{
    private static readonly ConditionalWeakTable<SyntaxTree, HashSet<string>> Cache = new();
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly List<KeyValuePair<SyntaxTree, HashSet<string>>> _files = [];

    private ContinuationIndex()
    {
    }

    public static ContinuationIndex Of(Compilation compilation)
    {
        var index = new ContinuationIndex();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var names = Cache.GetValue(tree, Read);
            if (names.Count > 0)
            {
                index._files.Add(new(tree, names));
            }
        }

        return index;
    }

    /// <summary>The members of a file whose policies another file may carry on with.</summary>
    /// <param name="tree">The file.</param>
    /// <param name="replay">What replaying it gave.</param>
    public HashSet<ISymbol> Outside(SyntaxTree tree, FileReplay replay) => new(
        replay.Returned.Select(entry => entry.Key).Where(member => member.DeclaredAccessibility != Accessibility.Private && IsNamedOutside(tree, NameOf(member))),
        SymbolEqualityComparer.Default);

    private bool IsNamedOutside(SyntaxTree tree, string name) => _files.Any(file => file.Key != tree && file.Value.Contains(name));

    private static string NameOf(ISymbol member) => (member as IMethodSymbol)?.AssociatedSymbol?.Name ?? member.Name;

    private static HashSet<string> Read(SyntaxTree tree)
    {
        if (!PolicyNames.MayBeIn(tree.GetText()))
        {
            return None;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var access in tree.GetRoot().DescendantNodes().OfType<MemberAccessExpressionSyntax>())
        {
            if (PolicyNames.IsVerb(access.Name.Identifier.ValueText))
            {
                Add(access.Expression, names);
            }
        }

        return names;
    }

    /// <summary>The members that a chain begins with; of a variable, those that it is made with.</summary>
    private static void Add(ExpressionSyntax receiver, HashSet<string> names)
    {
        switch (receiver)
        {
            case InvocationExpressionSyntax call:
                Add(call.Expression, names);
                break;
            case MemberAccessExpressionSyntax access:
                names.Add(access.Name.Identifier.ValueText);
                break;
            case SimpleNameSyntax name:
                names.Add(name.Identifier.ValueText);
                foreach (var variable in name.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>()?.DescendantNodes().OfType<VariableDeclaratorSyntax>() ?? [])
                {
                    if (variable.Identifier.ValueText == name.Identifier.ValueText && variable.Initializer?.Value is { } value and not SimpleNameSyntax)
                    {
                        Add(value, names);
                    }
                }

                break;
        }
    }
}
