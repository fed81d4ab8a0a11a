namespace NetPolSdk;

/// <summary>The parts of one rule of Cilium that a finding can point at.</summary>
internal static class CiliumParts
{
    public static IEnumerable<PolicyPart> Of(FieldPath field, CiliumSpec spec)
    {
        yield return new(field.Field(spec.Subject.Field), spec.Subject);
        foreach (var list in spec.Lists())
        {
            foreach (var (path, rule) in list.Entries(field))
            {
                yield return new(path, rule);
                foreach (var part in PeerParts(path, list.Side, rule.Peers).Concat(PortParts(path, rule)).Concat(IcmpParts(path, rule)))
                {
                    yield return part;
                }
            }
        }
    }

    private static IEnumerable<PolicyPart> PeerParts(FieldPath rule, string side, CiliumPeers peers)
    {
        if (peers.IsUnsaid)
        {
            yield break;
        }

        var field = rule.Field(CiliumPeerFields.Of(peers.Kind, side));
        yield return new(field, peers);
        for (var i = 0; i < peers.Items.Count; i++)
        {
            yield return new(field.Index(i), peers.Items[i]);
        }
    }

    private static IEnumerable<PolicyPart> PortParts(FieldPath rule, CiliumRule entry)
    {
        for (var i = 0; i < entry.ToPorts.Count; i++)
        {
            var (field, ports) = (rule.Field("toPorts").Index(i), entry.ToPorts[i]);
            yield return new(field, ports);
            for (var j = 0; j < ports.Ports.Count; j++)
            {
                yield return new(field.Field("ports").Index(j), ports.Ports[j]);
            }

            foreach (var part in Layer7Parts(field.Field("rules"), ports.Rules))
            {
                yield return part;
            }
        }
    }

    private static IEnumerable<PolicyPart> Layer7Parts(FieldPath field, CiliumLayer7? rules)
    {
        if (rules is null)
        {
            yield break;
        }

        yield return new(field, rules);
        for (var i = 0; i < rules.Items.Count; i++)
        {
            yield return new(field.Field(rules.Field).Index(i), rules.Items[i]);
        }
    }

    private static IEnumerable<PolicyPart> IcmpParts(FieldPath rule, CiliumRule entry)
    {
        for (var i = 0; i < entry.Icmps.Count; i++)
        {
            var field = rule.Field("icmps").Index(i);
            yield return new(field, entry.Icmps[i]);
            for (var j = 0; j < entry.Icmps[i].Fields.Count; j++)
            {
                yield return new(field.Field("fields").Index(j), entry.Icmps[i].Fields[j]);
            }
        }
    }
}
