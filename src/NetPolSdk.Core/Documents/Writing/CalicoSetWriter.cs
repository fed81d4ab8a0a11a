namespace NetPolSdk;

/// <summary>Writes what Calico's policies refer to: tiers and sets of addresses.</summary>
internal static class CalicoSetWriter
{
    public static void Write(CalicoTier tier, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(tier, WrittenAnnotations.OfReason(tier), writer);
        writer.Key("spec");
        writer.StartMapping();
        if (tier.Order is { } order)
        {
            writer.Key("order");
            writer.Number(order);
        }

        if (tier.WrittenDefaultAction is { } action)
        {
            writer.Field("defaultAction", action.ToString());
        }

        writer.EndMapping();
        writer.EndMapping();
    }

    public static void Write(CalicoAddressSet set, DocumentWriter writer)
    {
        writer.StartMapping();
        MetadataWriter.Write(set, WrittenAnnotations.OfReason(set), writer);
        writer.Key("spec");
        writer.StartMapping();
        CalicoEntityWriter.WriteTexts("nets", set.Nets, writer);
        writer.EndMapping();
        writer.EndMapping();
    }
}
