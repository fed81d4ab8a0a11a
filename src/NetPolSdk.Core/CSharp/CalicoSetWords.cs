namespace NetPolSdk;

/// <summary>The calls that write what Calico's policies refer to: tiers and sets of addresses.</summary>
internal static class CalicoSetWords
{
    public static (string Start, IEnumerable<CSharpCall> Calls) Of(Policy policy, CSharpNames names)
    {
        if (policy.Metadata.GenerateName is not null)
        {
            throw new NotSupportedException($"metadata.generateName: {policy.Metadata} leaves its name to the server, and the fluent API names objects of Calico. Write metadata.name.");
        }

        var name = $".Named({CSharpLiteral.Text(policy.Name)})";
        return policy switch
        {
            CalicoTier tier => (names[nameof(CalicoTier)] + name, Tier(tier, names)),
            CalicoNetworkSet set => (names[nameof(CalicoNetworkSet)] + name + (set.Namespace is { } @namespace ? $".InNamespace({CSharpLiteral.Text(@namespace)})" : ""), Nets(set)),
            _ => (names[nameof(CalicoGlobalNetworkSet)] + name, Nets((CalicoGlobalNetworkSet)policy)),
        };
    }

    private static IEnumerable<CSharpCall> Tier(CalicoTier tier, CSharpNames names)
    {
        if (tier.Order is { } order)
        {
            yield return new CSharpCall("WithOrder", CSharpLiteral.Number(order));
        }

        if (tier.WrittenDefaultAction is { } action)
        {
            yield return new CSharpCall("WithDefaultAction", $"{names[nameof(CalicoAction)]}.{action}");
        }
    }

    private static IEnumerable<CSharpCall> Nets(CalicoAddressSet set) => set.Nets.Count == 0
        ? []
        : [new CSharpCall("WithAddresses", [.. set.Nets.Select((net, index) => IpAddress.TryParse(net.Text, out _) ? CSharpLiteral.Text(net.Text) : PeerWords.Cidr(net, FieldPath.Spec.Field("nets").Index(index)))])];
}
