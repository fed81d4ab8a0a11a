using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>
/// The policies of a project taken as one set, those that the generator made included. The policies of a test project are no set: each
/// test makes its own.
/// </summary>
internal static class DeployedTogether
{
    private static readonly string[] TestFrameworks = ["xunit.core", "xunit.v3.core", "nunit.framework", "Microsoft.VisualStudio.TestPlatform.TestFramework", "MSTest.TestFramework", "TUnit.Core"];

    /// <summary>Whether the policies of a compilation act together.</summary>
    public static bool Are(Compilation compilation) => !compilation.ReferencedAssemblyNames.Any(reference => TestFrameworks.Contains(reference.Name));

    /// <summary>The policies, each once however many members of the project lead to the expression that it begins with.</summary>
    /// <param name="policies">The policies that are judged.</param>
    /// <param name="isExact">False where one expression gives several policies of one name, of which it is not known which one is deployed.</param>
    public static IReadOnlyList<KeyValuePair<Policy, KnownValue>> Among(IReadOnlyList<KeyValuePair<Policy, KnownValue>> policies, out bool isExact)
    {
        isExact = true;
        var together = new List<KeyValuePair<Policy, KnownValue>>();
        var known = new Dictionary<(SyntaxNode?, string), Policy>();
        foreach (var entry in policies)
        {
            var origin = (Origin(History.Of(entry.Key, entry.Value).Start(_ => true)), entry.Key.Metadata.ToString());
            if (known.TryGetValue(origin, out var same))
            {
                isExact &= same.Equals(entry.Key);
            }
            else
            {
                known.Add(origin, entry.Key);
                together.Add(entry);
            }
        }

        return together;
    }

    /// <summary>Where a policy begins; the whole member where a condition in it may choose between policies, as only one of them is then made.</summary>
    private static SyntaxNode? Origin(SyntaxNode? start) =>
        start?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member is not BaseTypeDeclarationSyntax && member.DescendantNodes().Any(IsChoice) ? member : start;

    private static bool IsChoice(SyntaxNode node) => node
        is ConditionalExpressionSyntax
        or SwitchExpressionSyntax
        or IfStatementSyntax
        or SwitchStatementSyntax
        or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression };
}
