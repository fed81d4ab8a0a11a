using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Model.Addresses;

/// <summary>Addresses for property tests: half of their bytes are 0 or 255, so that runs of zeros and edges of ranges come up.</summary>
internal static class AddressGenerators
{
    private static Gen<byte> Octet { get; } = Gen.OneOf(Gen.Elements<byte>(0, 0, 255), Gen.Choose(0, 255).Select(value => (byte)value));

    public static Gen<IPAddress> Address { get; } = Gen.OneOf(Bytes(4), Bytes(16));

    /// <summary>An address, a prefix length, and a second address that shares a good part of the first.</summary>
    public static Arbitrary<(IPAddress Address, int PrefixLength, IPAddress Other)> AddressesInAPrefix { get; } =
        (from address in Address
         from length in Gen.Choose(0, address.GetAddressBytes().Length * 8)
         from other in Bytes(address.GetAddressBytes().Length)
         from shared in Gen.Choose(0, address.GetAddressBytes().Length)
         select (address, length, Splice(address, other, shared))).ToArbitrary();

    public static Config Thoroughly { get; } = Config.QuickThrowOnFailure.WithMaxTest(2000);

    /// <summary>The first address of the prefix, by plain arithmetic on bits.</summary>
    public static IPAddress Masked(IPAddress address, int prefixLength) => EachBit(address, prefixLength, past: false);

    /// <summary>The last address of the prefix, by plain arithmetic on bits.</summary>
    public static IPAddress Filled(IPAddress address, int prefixLength) => EachBit(address, prefixLength, past: true);

    private static Gen<IPAddress> Bytes(int count) => Octet.ArrayOf(count).Select(bytes => new IPAddress(bytes));

    private static IPAddress Splice(IPAddress address, IPAddress other, int shared) =>
        new([.. address.GetAddressBytes().Take(shared), .. other.GetAddressBytes().Skip(shared)]);

    private static IPAddress EachBit(IPAddress address, int prefixLength, bool past)
    {
        var bytes = address.GetAddressBytes();
        for (var bit = prefixLength; bit < bytes.Length * 8; bit++)
        {
            var mask = (byte)(0x80 >> (bit % 8));
            bytes[bit / 8] = past ? (byte)(bytes[bit / 8] | mask) : (byte)(bytes[bit / 8] & ~mask);
        }

        return new IPAddress(bytes);
    }
}
