using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.CodeFixes;

/// <summary>The ports of a rule in code: one port, a collection expression, or the arguments of <c>Ports.Of</c>.</summary>
internal sealed class PortList
{
    private static readonly int[] ResolverPorts = [53, 5353];

    private PortList(ExpressionSyntax whole, IReadOnlyList<ExpressionSyntax> ports)
    {
        Whole = whole;
        Ports = ports;
    }

    public ExpressionSyntax Whole { get; }

    public IReadOnlyList<ExpressionSyntax> Ports { get; }

    /// <summary>The ports that the diagnostic is about; null where the code has none of these forms there.</summary>
    public static PortList? At(FixPlace place) => place.Node.AncestorsAndSelf()
        .TakeWhile(node => node is not StatementSyntax)
        .OfType<ExpressionSyntax>()
        .Select(expression => Of(expression, place))
        .FirstOrDefault(list => list is not null);

    /// <summary>The port of a protocol that resolvers listen on, as the code names it: <c>Port.Udp(53)</c>, a range or every port.</summary>
    public ExpressionSyntax? DnsPort(string protocol, FixPlace place)
    {
        var ofProtocol = Ports.Where(port => Name(port).Contains(protocol)).ToArray();
        return ofProtocol.FirstOrDefault(port => IsOfResolver(port, place)) ?? ofProtocol.FirstOrDefault(port => Name(port) != protocol);
    }

    /// <summary>The ports and one more.</summary>
    public ExpressionSyntax With(ExpressionSyntax port)
    {
        if (Whole is CollectionExpressionSyntax collection)
        {
            return collection.WithElements(SeparatedNodes.Followed(collection.Elements, Element(port)));
        }

        if (Whole is InvocationExpressionSyntax { ArgumentList: var list } call && Ports[0] != Whole)
        {
            return call.WithArgumentList(list.WithArguments(SeparatedNodes.Followed(list.Arguments, SyntaxFactory.Argument(port))));
        }

        var both = SyntaxFactory.SeparatedList<CollectionElementSyntax>([Element(Whole.WithoutTrivia()), Element(port)], [SeparatedNodes.Comma]);
        return SyntaxFactory.CollectionExpression(both).WithTriviaFrom(Whole);
    }

    private static PortList? Of(ExpressionSyntax expression, FixPlace place) => expression switch
    {
        CollectionExpressionSyntax list when place.IsUsedAs(list, "Ports") && list.Elements.All(element => element is ExpressionElementSyntax) =>
            new(list, [.. list.Elements.Cast<ExpressionElementSyntax>().Select(element => element.Expression)]),
        InvocationExpressionSyntax call when place.IsCall(call, "Of") && place.IsOf(call, "Ports") => new(call, [.. call.ArgumentList.Arguments.Select(argument => argument.Expression)]),
        _ when place.IsOf(expression, "Port") && place.IsUsedAs(expression, "Ports") => new(expression, [expression]),
        _ => null,
    };

    private static ExpressionElementSyntax Element(ExpressionSyntax expression) => SyntaxFactory.ExpressionElement(expression);

    private static bool IsOfResolver(ExpressionSyntax port, FixPlace place) => port is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
        && place.Model.GetConstantValue(arguments[0].Expression) is { HasValue: true, Value: int value }
        && ResolverPorts.Contains(value);

    /// <summary>The member of <c>Port</c>; nothing where the port is named otherwise.</summary>
    private static string Name(ExpressionSyntax port) => (port switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } => member.Name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => "",
    }) is var name && name is "Udp" or "Tcp" or "UdpRange" or "TcpRange" or "AllUdp" or "AllTcp" ? name : "";
}
