using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads one <c>[Calls&lt;T&gt;]</c>. A service of another assembly is read from its metadata, since no other step will meet it.</summary>
internal static class CallReader
{
    public static (DeclaredCall Call, CallSpots Spots) Read(AttributeData attribute, INamedTypeSymbol caller, MisuseList misuses, CancellationToken cancellation)
    {
        var arguments = new AttributeArguments(attribute, cancellation);
        var callee = attribute.AttributeClass!.TypeArguments[0] as INamedTypeSymbol;
        var isOwn = SymbolEqualityComparer.Default.Equals(callee?.ContainingAssembly, caller.ContainingAssembly);
        var ports = arguments.Values<string>(0);
        var call = new DeclaredCall(
            callee is null ? attribute.AttributeClass.TypeArguments[0].ToDisplayString() : ClassReader.NameOf(callee),
            callee is not null && ClassAttributes.Of(callee, AttributeNames.Service).Any(),
            callee is null || isOwn ? null : ServiceReader.ReadForeign(callee, cancellation),
            ports,
            ReasonReader.Read(arguments, misuses));
        return (call, new CallSpots(arguments.TypeArgumentSpot, ValueList.From(ports.Select((_, index) => arguments.SpotOf(0, index)))));
    }
}
