namespace NetPolSdk;

/// <summary>Adds to the rule that is being written: the last one of the policy.</summary>
internal static class CiliumEdits
{
    public static TPolicy Edit<TPolicy>(ICiliumPolicyStart<TPolicy> policy, Func<CiliumSpec, CiliumSpec> edit)
        where TPolicy : CiliumPolicy
    {
        var soFar = Require.NotNull(policy, nameof(policy)).SoFar;
        var specs = soFar.Specs;
        return (TPolicy)(specs.Count == 0
            ? soFar with { Spec = edit(soFar.Spec!) }
            : soFar with { Specs = specs.SetItem(specs.Count - 1, edit(specs[specs.Count - 1])) });
    }

    public static bool IsForNodes<TPolicy>(ICiliumPolicyStart<TPolicy> policy)
        where TPolicy : CiliumPolicy => Require.NotNull(policy, nameof(policy)).SoFar.Rules().Last().Spec.Subject.IsNodes;

    public static CiliumPolicySubject<TPolicy> Also<TPolicy>(TPolicy policy, CiliumSubject subject)
        where TPolicy : CiliumPolicy
    {
        Require.NotNull(policy, nameof(policy));
        return new((TPolicy)(policy with { Specs = policy.Specs.Add(new CiliumSpec(subject)) }));
    }

    /// <summary>The entries of one call: one for each kind of peers.</summary>
    public static CiliumRule[] Entries(Func<bool, IEnumerable<CiliumPeers>> peers, ValueList<CiliumPortRule> ports, CiliumIcmpRules? icmp, CiliumAuthentication? authentication, string? because)
    {
        var reason = because is null ? null : TextSyntax.Reason(because, nameof(because));
        return [.. peers(ports.Count == 0 && icmp is null).Select(kind => new CiliumRule(kind)
        {
            ToPorts = ports,
            Icmps = icmp?.Items ?? [],
            Authentication = authentication,
            Reason = reason,
        })];
    }

    /// <summary>The entry of ports alone; none where every port is meant.</summary>
    public static ValueList<CiliumPortRule> Ports(CiliumPorts? ports) => ports is null || ports.IsAll ? [] : [new CiliumPortRule(ports.Items)];
}
