namespace NetPolSdk;

/// <summary>What Calico asks of sets of addresses.</summary>
internal static class CalicoSetSyntax
{
    public static ValueList<Cidr> Add(ValueList<Cidr> present, string[] nets)
    {
        Require.NotNull(nets, nameof(nets));
        if (nets.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.CalicoShape, "spec.nets", null, "is given nothing", "Name a range or an address.", nameof(nets));
        }

        var all = present;
        foreach (var net in nets)
        {
            Require.NotNull(net, nameof(nets));
            var parsed = !Hole.Admits(net) && Cidr.TryParseSloppy(net) is null && Cidr.TryParseAddressOrRange(net) is { } address ? address : Cidr.Parse(net, RuleIds.CalicoNet, "spec.nets", nameof(nets));
            if (all.Contains(parsed) && !parsed.IsHole)
            {
                throw new InvalidPolicyException(RuleIds.CalicoLimit, "spec.nets", net, "occurs twice", "Keep one of the two.", nameof(nets));
            }

            all = all.Add(parsed);
        }

        return all;
    }
}
