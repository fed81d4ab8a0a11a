namespace NetPolSdk;

/// <summary>Reads the rules of a policy of Cilium from a document that its schema has been held against.</summary>
/// <param name="annotations">Where reasons are.</param>
internal sealed class CiliumSpecReader(ReadAnnotations annotations)
{
    /// <summary>One rule.</summary>
    /// <param name="spec">The rule.</param>
    /// <param name="field">Its field: <c>spec</c> or <c>specs[0]</c>.</param>
    public CiliumSpec Read(MappingNode spec, FieldPath field)
    {
        var isNodes = spec["nodeSelector"] is { IsNull: false };
        return new CiliumSpec(new CiliumSubject(CiliumNode.Selector(spec[isNodes ? "nodeSelector" : "endpointSelector"]), isNodes))
        {
            Ingress = Rules(spec, field, "ingress", "from"),
            IngressDeny = Rules(spec, field, "ingressDeny", "from"),
            Egress = Rules(spec, field, "egress", "to"),
            EgressDeny = Rules(spec, field, "egressDeny", "to"),
            DefaultDeny = spec["enableDefaultDeny"] is MappingNode deny ? DefaultDeny(deny) : CiliumDefaultDeny.ByRules,
            Labels = ValueList.From(CiliumNode.Items(spec["labels"]).Select(static label => new CiliumRuleLabel(label.TextOf("key")!, CiliumNode.Text(label, "value"), CiliumNode.Text(label, "source")))),
            Description = CiliumNode.Text(spec, "description"),
            LogValue = spec["log"] is MappingNode log ? CiliumNode.Text(log, "value") : null,
        };
    }

    private static CiliumDefaultDeny DefaultDeny(MappingNode deny)
    {
        var said = new CiliumDefaultDeny(CiliumNode.Flag(deny["ingress"]), CiliumNode.Flag(deny["egress"]));
        return said.IsByRules ? CiliumDefaultDeny.ByRules : said;
    }

    private ValueList<CiliumRule> Rules(MappingNode spec, FieldPath field, string list, string side) => ValueList.From(CiliumNode.Items(spec[list]).Select((element, index) =>
        new CiliumRule(CiliumPeerReader.Peers(element, side))
        {
            Requires = ValueList.From(CiliumNode.Items(element[side + "Requires"]).Select(CiliumNode.Selector)),
            ToPorts = ValueList.From(CiliumNode.Items(element["toPorts"]).Select(CiliumPortReader.Rule)),
            Icmps = ValueList.From(CiliumNode.Items(element["icmps"]).Select(static icmp => new CiliumIcmpRule(ValueList.From(CiliumNode.Items(icmp["fields"]).Select(CiliumPortReader.Icmp))))),
            Authentication = element["authentication"] is MappingNode authentication && CiliumAuthenticationNames.TryParse(authentication.TextOf("mode") ?? "", out var mode) ? mode : null,
            Reason = annotations.TakeReason(PolicyAnnotations.ListOf(field, list), index),
        }));
}
