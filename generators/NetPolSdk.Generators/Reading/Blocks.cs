namespace NetPolSdk.Generators;

/// <summary>Reads ranges of addresses.</summary>
internal static class Blocks
{
    /// <summary>The ranges; null where one is none, which is then a misuse.</summary>
    /// <param name="cidrs">Their texts.</param>
    /// <param name="placeOf">Where each is written.</param>
    /// <param name="misuses">What is wrong.</param>
    public static ValueList<IpBlock>? Read(IReadOnlyList<string> cidrs, Func<int, FaultPlace> placeOf, MisuseList misuses)
    {
        var blocks = cidrs.Select((cidr, index) => misuses.Try(() => IpBlock.Of(cidr), _ => placeOf(index))).ToArray();
        return Array.IndexOf(blocks, null) < 0 ? ValueList.From(blocks.OfType<IpBlock>()) : null;
    }

    /// <summary>A range with what <c>Except</c> leaves out of it; null where something is wrong with it.</summary>
    public static IpBlock? ReadWithExceptions(AttributeArguments arguments, MisuseList misuses)
    {
        var (cidr, except) = (arguments.Value<string>(0) ?? "", arguments.Values<string>("Except"));
        var block = misuses.Try(() => IpBlock.Of(cidr), _ => arguments.PlaceOf(0));
        return block is null || except.Count == 0 ? block : misuses.Try(() => block.Except([.. except]), _ => arguments.PlaceOf("Except"));
    }
}
