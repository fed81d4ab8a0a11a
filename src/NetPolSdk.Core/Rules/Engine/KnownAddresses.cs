namespace NetPolSdk;

/// <summary>The addresses of a block as far as they are known.</summary>
internal static class KnownAddresses
{
    /// <summary>Whether a range or an exception of the block is not known.</summary>
    public static bool HasHole(IpBlock block) => block.Cidr.IsHole || block.Exceptions.Any(exception => exception.IsHole);

    /// <summary>The addresses; what an unknown exception leaves out is among them.</summary>
    /// <param name="block">The block, whose range is known.</param>
    public static AddressSet AtMost(IpBlock block) => AddressSet.Of(block.Cidr).Except(Exceptions(block));

    /// <summary>What the known exceptions leave out.</summary>
    /// <param name="block">The block.</param>
    public static AddressSet Exceptions(IpBlock block) => AddressSet.Of([.. block.Exceptions.Where(exception => !exception.IsHole)]);
}
