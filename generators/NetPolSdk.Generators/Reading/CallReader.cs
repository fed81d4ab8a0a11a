using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads whom a class calls: <c>[Calls&lt;T&gt;]</c>, <c>[Calls("namespace/name", …)]</c> and <c>[Replicates]</c>.</summary>
internal static class CallReader
{
    /// <summary>The calls, in the order of the attributes' places.</summary>
    /// <param name="caller">The class.</param>
    /// <param name="isOwn">Whether it is of this compilation. A service of another assembly is read from its metadata, since no other step may meet it.</param>
    /// <param name="misuses">What is wrong with them by themselves.</param>
    /// <param name="cancellation">Whether to stop.</param>
    public static ValueList<DeclaredCall> Read(INamedTypeSymbol caller, bool isOwn, MisuseList misuses, CancellationToken cancellation)
    {
        var typed = ClassAttributes.Of(caller, AttributeNames.Calls).Select((data, index) => Typed(data, index, caller, isOwn, misuses, cancellation));
        var addressed = ClassAttributes.Of(caller, AttributeNames.CallsByAddress).Select((data, index) => Addressed(new AttributeArguments(data, cancellation), index, caller, misuses, cancellation));
        var replicas = ClassAttributes.Of(caller, AttributeNames.Replicates).Select((data, index) => Replica(new AttributeArguments(data, cancellation), index, caller, isOwn, misuses, cancellation));
        return ValueList.From(typed.Concat(addressed).Concat(replicas).OfType<DeclaredCall>());
    }

    private static DeclaredCall? Typed(AttributeData data, int index, INamedTypeSymbol caller, bool isOwn, MisuseList misuses, CancellationToken cancellation)
    {
        var arguments = new AttributeArguments(data, cancellation);
        var reason = ReasonReader.Read(arguments, misuses);
        var named = data.AttributeClass!.TypeArguments[0];
        var callee = AliasReader.ServiceOf(named);
        if (callee is null)
        {
            // A cycle of aliases is reported where the aliases are.
            if (!AliasReader.IsAlias(named))
            {
                misuses.Add(RuleIds.CalleeIsNoService, arguments.TypeArgumentSpot, $"{named.ToDisplayString()} is no service, so its pods and ports are not known. Add [Service] and [Listens] to it.");
            }

            return null;
        }

        var isHere = isOwn && SymbolEqualityComparer.Default.Equals(callee.ContainingAssembly, caller.ContainingAssembly);
        var name = ClassReader.NameOf(callee);
        var known = isHere ? null : ServiceReader.ReadService(callee, new MisuseList(), cancellation)?.AsPeer();
        return isHere || known is not null
            ? new DeclaredCall(new FaultPlace(null, AttributeNames.Calls, index, FaultPlace.TypeArgument), name, isHere ? name : null, known, arguments.Values<string>(0), [], reason)
            : null;
    }

    private static DeclaredCall? Addressed(AttributeArguments arguments, int index, INamedTypeSymbol caller, MisuseList misuses, CancellationToken cancellation)
    {
        var reason = ReasonReader.Read(arguments, misuses);
        var numbers = PortReader.Numbers(arguments, 1, misuses);
        var address = arguments.Value<string>(0) ?? "";
        var parts = address.Split('/');
        if (parts.Length != 2)
        {
            misuses.Add(RuleIds.Metadata, arguments.SpotOf(0), $"{Quoted.Text(address)} does not name a service. Write namespace/name, such as \"data/postgres\".");
            return null;
        }

        var service = misuses.Try(() => Service.Named(parts[1], parts[0]), _ => arguments.SpotOf(0));
        var labels = arguments.Values<string>("Labels");
        var pairs = labels.Count > 0
            ? LabelReader.Pairs(labels, arguments.SpotOf("Labels"), parts[1], misuses)
            : [LabelReader.ByConvention(parts[1], DefaultsReader.Of(caller.ContainingAssembly, cancellation).Convention)];
        var labelled = service is null || pairs is null ? null : misuses.Try(() => service.WithLabels(pairs), _ => arguments.SpotOf("Labels"));
        return labelled is null || numbers is null
            ? null
            : new DeclaredCall(new FaultPlace(null, AttributeNames.CallsByAddress, index), address, null, labelled.AsPeer(), [], numbers, reason);
    }

    private static DeclaredCall? Replica(AttributeArguments arguments, int index, INamedTypeSymbol caller, bool isOwn, MisuseList misuses, CancellationToken cancellation)
    {
        var reason = ReasonReader.Read(arguments, misuses);
        var name = ClassReader.NameOf(caller);
        var known = isOwn ? null : ServiceReader.ReadService(caller, new MisuseList(), cancellation)?.AsPeer();
        return isOwn || known is not null
            ? new DeclaredCall(new FaultPlace(null, AttributeNames.Replicates, index), name, isOwn ? name : null, known, arguments.Values<string>(0), [], reason)
            : null;
    }
}
