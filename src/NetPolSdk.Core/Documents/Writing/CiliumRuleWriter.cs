namespace NetPolSdk;

/// <summary>Writes entries of rules of Cilium.</summary>
internal static class CiliumRuleWriter
{
    public static void Write(CiliumRuleList list, CiliumRule rule, DocumentWriter writer)
    {
        if (rule.Reason is { } reason)
        {
            writer.Comment(reason);
        }

        writer.StartMapping();
        if (!rule.Peers.IsUnsaid)
        {
            writer.Key(CiliumPeerFields.Of(rule.Peers.Kind, list.Side));
            writer.Items(rule.Peers.Items, CiliumPeerWriter.Write);
        }

        if (rule.Requires.Count > 0)
        {
            writer.Key(list.Side + "Requires");
            writer.Items(rule.Requires, static (selector, to) => SelectorWriter.Write(selector.Labels, to));
        }

        if (rule.ToPorts.Count > 0)
        {
            writer.Key("toPorts");
            writer.Items(rule.ToPorts, CiliumPortWriter.Write);
        }

        if (rule.Icmps.Count > 0)
        {
            writer.Key("icmps");
            writer.Items(rule.Icmps, WriteIcmps);
        }

        if (rule.Authentication is { } mode)
        {
            writer.Key("authentication");
            writer.StartMapping();
            writer.Field("mode", mode.WireName());
            writer.EndMapping();
        }

        writer.EndMapping();
    }

    private static void WriteIcmps(CiliumIcmpRule rule, DocumentWriter writer)
    {
        writer.StartMapping();
        writer.Key("fields");
        writer.Items(rule.Fields, static (field, to) =>
        {
            to.StartMapping();
            to.Field("family", field.IsIPv6 ? "IPv6" : "IPv4");
            to.Key("type");
            if (field.Name is { } name)
            {
                to.Text(name);
            }
            else
            {
                to.Integer(field.Type ?? 0);
            }

            to.EndMapping();
        });
        writer.EndMapping();
    }
}
