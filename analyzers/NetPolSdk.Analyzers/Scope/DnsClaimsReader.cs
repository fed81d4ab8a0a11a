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
        foreach (var node in tree.GetRoot().DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call:
                    reader.Visit(call);
                    break;
                case LiteralExpressionSyntax { Token.Value: string written } when written.IndexOf(nameof(NetworkPolicy), StringComparison.Ordinal) >= 0:
                    reader.Visit(Manifest.Parse(written));
                    break;
            }
        }

        return reader._isOpen || reader._allowed.Count + reader._doubtful.Count > 0 ? new DnsClaims(reader._allowed, reader._doubtful, reader._isOpen) : DnsClaims.None;
    }

    private void Visit(InvocationExpressionSyntax call)
    {
        switch (NameOf(call.Expression))
        {
            case "AllowDns" or "IsolateNamespace" or "TenantLanes":
                Claim(_allowed, NamespaceOf(call));
                break;
            case "AllowEgressToDns" or "AllowAllEgress" or "AllowSameTenant" or "AllowSameNamespace" or "AllowInternet":
            case "AllowEgress" or "Allow" when MayCarryDns(call):
                Claim(_doubtful, NamespaceOf(call));
                break;
        }
    }

    /// <summary>A string that may be read as a manifest.</summary>
    private void Visit(Manifest manifest)
    {
        foreach (var policy in manifest.Policies.OfType<NetworkPolicy>().Where(policy => policy.Egress.Count > 0))
        {
            if (policy.Namespace is { } name)
            {
                _doubtful.Add(name);
            }
            else
            {
                _isOpen = true;
            }
        }
    }

    private static string? NameOf(ExpressionSyntax called) => called switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The namespace that a preset, a baseline or a policy is for; null where the call does not show it.</summary>
    private static ExpressionSyntax? NamespaceOf(InvocationExpressionSyntax call)
    {
        var receiver = (call.Expression as MemberAccessExpressionSyntax)?.Expression;
        return call.Expression is SimpleNameSyntax || (receiver is not null && NameOf(receiver) == nameof(Presets))
            ? call.ArgumentList.Arguments.FirstOrDefault()?.Expression
            : ArgumentOf(receiver, "InNamespace") ?? ArgumentOf(receiver, "For");
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
    private static ExpressionSyntax? ArgumentOf(ExpressionSyntax? chain, string method)
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
