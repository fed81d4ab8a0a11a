using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>Where in the chain of a policy a rule is added.</summary>
internal static class PolicyChain
{
    /// <summary>The last call that says what is allowed or denied; what describes the policy may follow it.</summary>
    public static InvocationExpressionSyntax LastRule(InvocationExpressionSyntax policy, FixPlace place) =>
        FluentChain.Calls(policy).FirstOrDefault(call => IsRule(FluentChain.NameOf(call)) && place.IsOf(call, "NetworkPolicy")) ?? policy;

    /// <summary>Whether a verb can be written behind a call: verbs are extension methods, which a file without the using does not see.</summary>
    public static bool IsInReach(InvocationExpressionSyntax call, string verb, FixPlace place) =>
        place.Model.LookupSymbols(call.SpanStart, place.Model.GetTypeInfo(call).Type, verb, includeReducedExtensionMethods: true).Any();

    private static bool IsRule(string verb) => verb.StartsWith("Allow", StringComparison.Ordinal) || verb.StartsWith("Deny", StringComparison.Ordinal);
}
