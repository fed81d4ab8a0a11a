namespace NetPolSdk;

/// <summary>Addresses of one family from one to another, both inclusive.</summary>
/// <param name="First">The first address.</param>
/// <param name="Last">The last address, not below the first.</param>
public readonly record struct AddressRange(IpAddress First, IpAddress Last)
{
    /// <summary>The addresses of a range in CIDR notation.</summary>
    /// <param name="cidr">The range.</param>
    public static AddressRange Of(Cidr cidr) => new(Require.NotNull(cidr, nameof(cidr)).First, cidr.Last);

    /// <summary>The length of the prefix where the range is one in CIDR notation, else null.</summary>
    internal int? PrefixLength()
    {
        for (var length = 0; length <= First.Bits; length++)
        {
            if (First.Masked(length) == First && First.LastOf(length) == Last)
            {
                return length;
            }
        }

        return null;
    }

    /// <summary>The range as it is usually written: <c>10.0.0.0/8</c>, or <c>10.0.0.0-10.0.0.9</c> where it is no CIDR range.</summary>
    public override string ToString() => PrefixLength() is { } length
        ? First + "/" + length.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : First + "-" + Last;
}
