namespace NetPolSdk;

/// <summary>One rule of a policy as a manifest has it.</summary>
/// <param name="Node">The rule.</param>
/// <param name="Direction">Its direction.</param>
/// <param name="Path">Its field.</param>
/// <param name="PeersField"><c>from</c> or <c>to</c>.</param>
internal readonly record struct WrittenRule(MappingNode Node, Direction Direction, FieldPath Path, string PeersField)
{
    /// <summary>The entries of <c>ports</c>, each with its field; an entry without a value is null.</summary>
    public IEnumerable<(FieldPath Path, MappingNode? Port)> Ports()
    {
        var items = (Node["ports"] as SequenceNode)?.Items ?? [];
        for (var i = 0; i < items.Count; i++)
        {
            yield return (Path.Field("ports").Index(i), items[i] as MappingNode);
        }
    }
}
