using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// The names by which code has to do with policies: the types of the fluent API and its verbs. Code without any of them
/// is left alone before anything is allocated for it; what has one is looked at by its symbols.
/// </summary>
internal static class PolicyNames
{
    private static readonly HashSet<string> VerbNames = new(Verbs(), StringComparer.Ordinal);
    private static readonly HashSet<string> Names = new(ReplayedTypes.Names.Concat(VerbNames), StringComparer.Ordinal);
    private static readonly NameFilter Filter = new(Names);

    /// <summary>Whether a name may be in the text; a rare coincidence of hashes gives yes too.</summary>
    public static bool MayBeIn(SourceText text) => Filter.MayBeIn(text);

    /// <summary>Whether a name is that of a verb of the fluent API.</summary>
    public static bool IsVerb(string name) => VerbNames.Contains(name);

    /// <summary>Whether a name is in the declaration.</summary>
    public static bool AreIn(SyntaxNode declaration)
    {
        foreach (var token in declaration.DescendantTokens())
        {
            if (token.IsKind(SyntaxKind.IdentifierToken) && Names.Contains(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> Verbs() => typeof(Policy).Assembly.GetExportedTypes()
        .Where(ReplayedTypes.Contains)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.IsDefined(typeof(ExtensionAttribute), false))
        .Select(method => method.Name);
}
