using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS1018: leaves out the private ranges that are missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PrivateRangesLeftFix))]
[Shared]
public sealed class PrivateRangesLeftFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.PrivateRangesLeft];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node is InvocationExpressionSyntax { ArgumentList: { Arguments.Count: > 0 } list } call
            && place.IsCall(call, nameof(IpBlock.Except))
            && list.Arguments.All(argument => argument.NameColon is null && place.Model.GetTypeInfo(argument.Expression).Type?.SpecialType == SpecialType.System_String)
            && place.Fact(PrivateRangesLeft.Missing) is { } missing)
        {
            var added = missing.Split(',').Select(range => SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(range))));
            var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            ArgumentSyntax[] all = [.. list.Arguments, .. added];
            var separators = list.Arguments.GetSeparators().Concat(Enumerable.Repeat(comma, all.Length - list.Arguments.Count));
            yield return new($"Leave out {missing.Replace(",", ", ")} too", "except", list, list.WithArguments(SyntaxFactory.SeparatedList(all, separators)));
        }
    }
}
