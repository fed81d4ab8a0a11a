using System.Globalization;

namespace NetPolSdk.CodeFixes;

/// <summary>What a text that is no valid range may have been meant to be.</summary>
internal static class CidrReadings
{
    public static IEnumerable<(string Meaning, Cidr Cidr)> Of(string text)
    {
        if (Cidr.TryParseSloppy(text.Trim()) is not { } range)
        {
            return IpAddress.TryParse(text.Trim(), out var address) ? [("The one address", One(address))] : [];
        }

        var (first, length) = Unmapped(range.Address, range.PrefixLength);
        var network = ("The network", Cidr.Parse($"{first.Masked(length)}/{length.ToString(CultureInfo.InvariantCulture)}"));
        return first == first.Masked(length) ? [network] : [network, ("The one address", One(first))];
    }

    private static Cidr One(IpAddress address)
    {
        var (unmapped, _) = Unmapped(address, address.Bits);
        return Cidr.Parse($"{unmapped}/{unmapped.Bits.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <summary>An IPv4 address written inside IPv6 stands for the IPv4 address.</summary>
    private static (IpAddress Address, int PrefixLength) Unmapped(IpAddress address, int length) => address.IsIPv4Mapped
        ? (new IpAddress(false, 0, address.Low & 0xFFFFFFFF), Math.Max(length - 96, 0))
        : (address, length);
}
