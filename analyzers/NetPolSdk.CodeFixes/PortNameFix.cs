using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS0006: a number that is written as a port's name becomes the number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PortNameFix))]
[Shared]
public sealed class PortNameFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Port];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node is LiteralExpressionSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: var arguments } list } } literal
            && list.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call
            && place.IsCall(call, nameof(Port.Named))
            && place.IsOf(call, nameof(Port))
            && int.TryParse(literal.Token.Value as string, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= PortSyntax.Smallest and <= PortSyntax.Largest
            && Verb(arguments, place) is { } verb)
        {
            var value = SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(number));
            var numbered = call
                .WithExpression(access.WithName(SyntaxFactory.IdentifierName(verb).WithTriviaFrom(access.Name)))
                .WithArgumentList(list.WithArguments(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value))));
            yield return new($"Write the number: Port.{verb}({number.ToString(CultureInfo.InvariantCulture)})", "number", call, numbered);
        }
    }

    /// <summary>The member of <c>Port</c> for a number of the protocol that is named; null where that is not known.</summary>
    private static string? Verb(SeparatedSyntaxList<ArgumentSyntax> arguments, FixPlace place) => arguments.Count == 1
        ? nameof(Port.Tcp)
        : (place.Model.GetSymbolInfo(arguments[1].Expression).Symbol as IFieldSymbol)?.Name is nameof(Protocol.Tcp) or nameof(Protocol.Udp) or nameof(Protocol.Sctp)
            ? place.Model.GetSymbolInfo(arguments[1].Expression).Symbol!.Name
            : null;
}
