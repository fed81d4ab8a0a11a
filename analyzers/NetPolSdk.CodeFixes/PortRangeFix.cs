using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>NPS0005: exchanges the ends of a range that ends before it begins.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PortRangeFix))]
[Shared]
public sealed class PortRangeFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.EndPort];

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (place.Node.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: 2 } arguments } list }
            && list.Parent is InvocationExpressionSyntax call
            && place.Called(call) is { Name: nameof(Port.TcpRange) or nameof(Port.UdpRange) or nameof(Port.SctpRange) } method
            && KnownTypes.Is(method.ContainingType, nameof(Port))
            && arguments.All(argument => argument.NameColon is null)
            && Value(arguments[0], place) is { } first
            && Value(arguments[1], place) is { } last
            && last < first
            && last >= PortSyntax.Smallest)
        {
            var exchanged = arguments
                .Replace(arguments[0], arguments[0].WithExpression(arguments[1].Expression.WithTriviaFrom(arguments[0].Expression)));
            exchanged = exchanged.Replace(exchanged[1], exchanged[1].WithExpression(arguments[0].Expression.WithTriviaFrom(arguments[1].Expression)));
            yield return new($"Write the range from {last} to {first}", "swap", list, list.WithArguments(exchanged));
        }
    }

    private static int? Value(ArgumentSyntax argument, FixPlace place) => place.Model.GetConstantValue(argument.Expression).Value as int?;
}
