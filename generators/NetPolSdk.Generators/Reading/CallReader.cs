using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads whom a class calls: <c>[Calls&lt;T&gt;]</c>, <c>[Calls("namespace/name", …)]</c> and <c>[Replicates]</c>.</summary>
internal static class CallReader
{
    /// <summary>The calls, in the order of the attributes' places.</summary>
    /// <param name="caller">The class.</param>
    /// <param name="defaults">The defaults of its assembly.</param>
    /// <param name="isOwn">Whether it is of this compilation.</param>
    /// <param name="misuses">What is wrong with them by themselves.</param>
    public static ValueList<DeclaredCall> Read(INamedTypeSymbol caller, AssemblyDefaults defaults, bool isOwn, MisuseList misuses)
    {
        var typed = ClassAttributes.Of(caller, AttributeNames.Calls).Select(arguments => Typed(arguments, caller, isOwn, misuses));
        var addressed = ClassAttributes.Of(caller, AttributeNames.CallsByAddress).Select(arguments => Addressed(arguments, defaults, misuses));
        var replicas = ClassAttributes.Of(caller, AttributeNames.Replicates).Select(arguments => Replica(arguments, caller, isOwn, misuses));
        return ValueList.From(typed.Concat(addressed).Concat(replicas).OfType<DeclaredCall>());
    }

    private static DeclaredCall? Typed(AttributeArguments arguments, INamedTypeSymbol caller, bool isOwn, MisuseList misuses)
    {
        var reason = ReasonReader.Read(arguments, misuses);
        var callee = AliasReader.ServiceOf(arguments.TypeArgument);
        if (callee is not null)
        {
            var isHere = isOwn && SymbolEqualityComparer.Default.Equals(callee.ContainingAssembly, caller.ContainingAssembly);
            return Call(arguments, arguments.TypeArgumentPlace, callee, isHere, reason);
        }

        // A cycle of aliases is reported where the aliases are.
        if (!AliasReader.IsAlias(arguments.TypeArgument))
        {
            misuses.Add(RuleIds.CalleeIsNoService, arguments.TypeArgumentPlace, $"{arguments.TypeArgument.ToDisplayString()} is no service, so its pods and ports are not known. Add [Service] and [Listens] to it.");
        }

        return null;
    }

    private static DeclaredCall? Replica(AttributeArguments arguments, INamedTypeSymbol caller, bool isOwn, MisuseList misuses) =>
        Call(arguments, arguments.Place, caller, isOwn, ReasonReader.Read(arguments, misuses));

    /// <summary>A call to a class. A service of another assembly is read from its metadata.</summary>
    private static DeclaredCall? Call(AttributeArguments arguments, FaultPlace place, INamedTypeSymbol callee, bool isHere, string? reason)
    {
        var name = ClassReader.NameOf(callee);
        var known = isHere ? null : ServiceReader.ReadPeer(callee);
        return isHere || known is not null ? new DeclaredCall(place, name, isHere ? name : null, known, arguments.Values<string>(0), [], reason) : null;
    }

    private static DeclaredCall? Addressed(AttributeArguments arguments, AssemblyDefaults defaults, MisuseList misuses)
    {
        var reason = ReasonReader.Read(arguments, misuses);
        var numbers = PortReader.Numbers(arguments, 1, misuses);
        var address = arguments.Value<string>(0) ?? "";
        var parts = address.Split('/');
        if (parts.Length != 2)
        {
            misuses.Add(RuleIds.Metadata, arguments.PlaceOf(0), $"{Quoted.Text(address)} does not name a service. Write namespace/name, such as \"data/postgres\".");
            return null;
        }

        var service = misuses.Try(() => Service.Named(parts[1], parts[0]), _ => arguments.PlaceOf(0));
        var labels = arguments.Values<string>("Labels");
        var pairs = labels.Count > 0
            ? LabelReader.Pairs(labels, arguments.PlaceOf("Labels"), parts[1], misuses)
            : [LabelReader.ByConvention(parts[1], defaults.Convention)];
        var labelled = service is null || pairs is null ? null : misuses.Try(() => service.WithLabels(pairs), _ => arguments.PlaceOf("Labels"));
        return labelled is null || numbers is null
            ? null
            : new DeclaredCall(arguments.PlaceOf(0), address, null, labelled.AsPeer(), [], numbers, reason);
    }
}
