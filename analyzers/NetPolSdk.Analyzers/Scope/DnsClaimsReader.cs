using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>Reads from the syntax of a file what it may do for DNS. It may say too much, never too little: what it says too much is decided later.</summary>
internal sealed class DnsClaimsReader
{
    private readonly HashSet<string> _allowed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _doubtful = new(StringComparer.Ordinal);
    private bool _isOpen;

    private DnsClaimsReader()
    {
    }

    public static DnsClaims Read(SyntaxTree tree)
    {
        if (!tree.TryGetText(out var text))
        {
            text = tree.GetText();
        }

        if (!PolicyNames.MayBeIn(text))
        {
            return DnsClaims.None;
        }

        var reader = new DnsClaimsReader();
        foreach (var call in tree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.Expression is MemberAccessExpressionSyntax access)
            {
                reader.Visit(call, access);
            }
        }

        return reader._isOpen || reader._allowed.Count + reader._doubtful.Count > 0 ? new DnsClaims(reader._allowed, reader._doubtful, reader._isOpen) : DnsClaims.None;
    }

    private void Visit(InvocationExpressionSyntax call, MemberAccessExpressionSyntax access)
    {
        switch (access.Name.Identifier.ValueText)
        {
            case "AllowDns" when access.Expression is SimpleNameSyntax or MemberAccessExpressionSyntax:
                Claim(_allowed, call.ArgumentList.Arguments.FirstOrDefault()?.Expression);
                break;
            case "AllowDns":
                Claim(_allowed, ArgumentOf(access.Expression, "For"));
                break;
            case "AllowEgressToDns" or "AllowAllEgress":
            case "AllowEgress" or "Allow" or "AllowSameNamespace" when MayCarryDns(call):
                Claim(_doubtful, ArgumentOf(access.Expression, "InNamespace"));
                break;
        }
    }

    /// <summary>Whether the ports may be those of a resolver, and the peers may be one.</summary>
    private static bool MayCarryDns(InvocationExpressionSyntax call)
    {
        var ports = call.ArgumentList.Arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == "on")
            ?? call.ArgumentList.Arguments.Where(argument => argument.NameColon is null).Skip(1).FirstOrDefault();
        return ports is null || !ports.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NumericLiteralToken))
            || ports.DescendantTokens().Any(token => token.IsKind(SyntaxKind.NumericLiteralToken) && token.ValueText is "53" or "5353")
            || ports.ToString().IndexOf("Range", StringComparison.Ordinal) >= 0;
    }

    private void Claim(HashSet<string> namespaces, ExpressionSyntax? name)
    {
        if (name is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.StringLiteralExpression) && DnsSyntax.LabelFault(literal.Token.ValueText) is null)
        {
            namespaces.Add(literal.Token.ValueText);
        }
        else
        {
            _isOpen = true;
        }
    }

    /// <summary>The first argument of a call further in on a fluent chain.</summary>
    private static ExpressionSyntax? ArgumentOf(ExpressionSyntax chain, string method)
    {
        for (var at = chain; at is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call; at = access.Expression)
        {
            if (access.Name.Identifier.ValueText == method)
            {
                return call.ArgumentList.Arguments.FirstOrDefault()?.Expression;
            }
        }

        return null;
    }
}
