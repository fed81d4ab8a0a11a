using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS3001: leaves the metadata service out of the range, or takes the internet without any private network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MetadataReachableFix))]
[Shared]
public sealed class MetadataReachableFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.MetadataReachable];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node is not ExpressionSyntax block || !place.IsOf(block, nameof(IpBlock)) || place.Fact(MetadataReachable.Exception) is not { } service)
        {
            yield break;
        }

        yield return new($"Leave out {service}", "except", block, Without(block, service, place));
        if (Preset(block, place) is { } preset)
        {
            yield return new($"Allow {nameof(Internet)}.{preset}, without private networks", "internet", block, SdkSyntax.Member(nameof(Internet), preset).WithTriviaFrom(block));
        }
    }

    /// <summary>One exception more, in the call that has others or in one of its own.</summary>
    private static InvocationExpressionSyntax Without(ExpressionSyntax block, string service, FixPlace place)
    {
        var exception = SyntaxFactory.Argument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(service)));
        if (block is InvocationExpressionSyntax call && place.IsCall(call, nameof(IpBlock.Except)) && call.ArgumentList.Arguments.All(argument => argument.Expression is LiteralExpressionSyntax))
        {
            var arguments = call.ArgumentList.Arguments;
            var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            return call.WithArgumentList(call.ArgumentList.WithArguments(SyntaxFactory.SeparatedList([.. arguments, exception], [.. arguments.GetSeparators(), comma])));
        }

        return SyntaxFactory.InvocationExpression(
                SyntaxFactory.MemberAccessExpression(SyntaxKind.SimpleMemberAccessExpression, SdkSyntax.AsReceiver(block.WithoutTrivia()), SyntaxFactory.IdentifierName(nameof(IpBlock.Except))),
                SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(exception)))
            .WithTriviaFrom(block);
    }

    private static string? Preset(ExpressionSyntax block, FixPlace place)
    {
        var range = block is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments } call && place.IsCall(call, nameof(IpBlock.Of))
            ? (arguments[0].Expression as LiteralExpressionSyntax)?.Token.ValueText
            : null;
        return range switch
        {
            "0.0.0.0/0" => nameof(Internet.IPv4),
            "::/0" => nameof(Internet.IPv6),
            _ => null,
        };
    }
}
