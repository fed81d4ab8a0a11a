using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers;

namespace NetPolSdk.CodeFixes;

/// <summary>
/// NPS5001, NPS5002 and NPS5004: removes the rule, peer, port or exception that another one makes superfluous. It is offered where the
/// code writes the same whenever it runs: what is superfluous for one argument or in one turn of a loop may be needed in another.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SuperfluousPartFix))]
[Shared]
public sealed class SuperfluousPartFix : PolicyCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [RuleIds.Duplicate, RuleIds.Contained, RuleIds.RedundantException];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => EditsFixAll.Instance;

    internal override IEnumerable<ProposedFix> FixesFor(FixPlace place)
    {
        if (FieldPart.Of(place.Fact(DiagnosticFacts.Field)) is not { } part)
        {
            return [];
        }

        return part.List is "ingress" or "egress" ? WithoutRule(place, part) : WithoutElement(place, part);
    }

    private static IEnumerable<ProposedFix> WithoutElement(FixPlace place, FieldPart part)
    {
        var list = place.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax)
            .Select(node => WrittenList.Of(node, part.List, place))
            .FirstOrDefault(one => one is not null);

        // Whether a peer contains another one may depend on the policy's namespace, which stands elsewhere in the chain.
        if (list?.Without(part.Index) is { } shorter
            && (list.Whole == place.Node || list.Holds(part.Index, place.Node))
            && (place.Fact(ContainedParts.Container) is null ? list.Whole : FluentChain.Around(list.Whole, place, nameof(NetworkPolicy))) is { } dependedOn
            && FixedValue.Is(dependedOn, place))
        {
            yield return new($"Remove {part.Name}", "remove", list.Whole, shorter)
            {
                Order = part.Index,
                Edit = whole => WrittenList.Without((ExpressionSyntax)whole, part.Index),
            };
        }
    }

    private static IEnumerable<ProposedFix> WithoutRule(FixPlace place, FieldPart part)
    {
        var verb = part.List == "ingress" ? "AllowIngress" : "AllowEgress";
        var call = place.Node.AncestorsAndSelf().TakeWhile(node => node is not StatementSyntax).OfType<InvocationExpressionSyntax>().FirstOrDefault(one => place.IsCall(one, verb));
        if (call?.Expression is MemberAccessExpressionSyntax { Expression: var policy }
            && place.IsOf(call, nameof(NetworkPolicy))
            && (place.IsOf(policy, nameof(NetworkPolicy)) || IsFollowedByVerb(call, place))
            && LaterRules(call, verb, place) >= Distance(place, part)
            && FixedValue.Is(FluentChain.Outermost(call), place))
        {
            yield return new("Remove the rule", "remove", call, FluentChain.Without(call))
            {
                Edit = whole => FluentChain.Without((InvocationExpressionSyntax)whole),
            };
        }
    }

    /// <summary>How many rules behind this one the containing rule stands; none where it stands before.</summary>
    private static int Distance(FixPlace place, FieldPart part) =>
        place.Fact(ContainedParts.Container) is { } container ? int.Parse(container, CultureInfo.InvariantCulture) - part.Index : 0;

    /// <summary>How many calls behind this one add a rule of its direction to the same policy.</summary>
    private static int LaterRules(InvocationExpressionSyntax call, string verb, FixPlace place) =>
        FluentChain.Calls(FluentChain.Outermost(call)).TakeWhile(one => one != call).Count(one => place.IsCall(one, verb));

    /// <summary>Whether the next call can be made on what the rule was added to, which is no policy yet.</summary>
    private static bool IsFollowedByVerb(InvocationExpressionSyntax call, FixPlace place) =>
        call.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax next }
        && place.Called(next)?.ReducedFrom is { } verb
        && KnownTypes.Is(verb.Parameters[0].Type, nameof(INetworkPolicyStart));
}
