using System.Net;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Model.Addresses;

/// <summary>Addresses and ranges against the .NET ones.</summary>
public sealed class AddressPropertyTests
{
    [Fact]
    public void An_address_that_dotnet_prints_is_read_and_printed_to_the_same_bytes() =>
        Check.One(AddressGenerators.Thoroughly, Prop.ForAll(AddressGenerators.Address.ToArbitrary(), expected =>
        {
            var read = IpAddress.Parse(expected.ToString());
            return read.IsIPv6 == (expected.GetAddressBytes().Length == 16)
                && IPAddress.Parse(read.ToString()).Equals(expected)
                && IpAddress.Parse(read.ToString()) == read;
        }));

    [Fact]
    public void Addresses_are_ordered_as_their_bytes_are() =>
        Check.One(AddressGenerators.Thoroughly, Prop.ForAll(AddressGenerators.AddressesInAPrefix, pair =>
        {
            var expected = pair.Address.GetAddressBytes().AsSpan().SequenceCompareTo(pair.Other.GetAddressBytes());
            return Math.Sign(Read(pair.Address).CompareTo(Read(pair.Other))) == Math.Sign(expected);
        }));

    [Fact]
    public void A_range_begins_and_ends_where_its_bits_say() =>
        Check.One(AddressGenerators.Thoroughly, Prop.ForAll(AddressGenerators.AddressesInAPrefix, range =>
        {
            var cidr = Cidr.TryParseSloppy($"{range.Address}/{range.PrefixLength}")!;
            return cidr.First == Read(AddressGenerators.Masked(range.Address, range.PrefixLength))
                && cidr.Last == Read(AddressGenerators.Filled(range.Address, range.PrefixLength))
                && cidr.HasHostBits == (cidr.First != Read(range.Address));
        }));

    [Fact]
    public void A_range_holds_the_addresses_that_dotnet_says() =>
        Check.One(AddressGenerators.Thoroughly, Prop.ForAll(AddressGenerators.AddressesInAPrefix, range =>
        {
            var expected = new IPNetwork(AddressGenerators.Masked(range.Address, range.PrefixLength), range.PrefixLength).Contains(range.Other);
            return Cidr.TryParseSloppy($"{range.Address}/{range.PrefixLength}")!.Contains(Read(range.Other)) == expected;
        }));

    [Fact]
    public void Containment_of_ranges_is_containment_of_their_ends() =>
        Check.One(AddressGenerators.Thoroughly, Prop.ForAll(AddressGenerators.AddressesInAPrefix, Gen.Choose(0, 128).ToArbitrary(), (range, length) =>
        {
            var outer = Cidr.TryParseSloppy($"{range.Address}/{range.PrefixLength}")!;
            var inner = Cidr.TryParseSloppy($"{range.Other}/{Math.Min(length, Read(range.Other).Bits)}")!;
            var contains = outer.First <= inner.First && inner.Last <= outer.Last;
            return outer.Contains(inner) == contains
                && outer.Overlaps(inner) == (contains || (inner.First <= outer.First && outer.Last <= inner.Last))
                && outer.Overlaps(inner) == inner.Overlaps(outer);
        }));

    [Fact]
    public void Reading_a_range_never_throws_anything_but_the_documented_exception() =>
        Check.One(AddressGenerators.Thoroughly, Prop.ForAll(Scraps.ToArbitrary(), text =>
        {
            try
            {
                return Cidr.Parse(text).CanonicalText.Length > 0;
            }
            catch (InvalidPolicyException exception)
            {
                return exception.Field == "cidr";
            }
        }));

    private static Gen<string> Scraps { get; } =
        Gen.Elements("1", "0", "255", "256", "00", ".", ":", "::", "/", "/8", "/08", "ffff", "a", "g", "-", " ", "%", "\0", "é", "99999999999999999999")
            .ListOf().Select(parts => string.Concat(parts));

    private static IpAddress Read(IPAddress address) => IpAddress.Parse(address.ToString());
}
