using System.Collections;

namespace NetPolSdk;

/// <summary>
/// An exact set of IPv4 and IPv6 addresses, kept as sorted ranges that neither overlap nor touch, so that equal sets are
/// equal values.
/// </summary>
public sealed class AddressSet : IReadOnlyList<AddressRange>, IEquatable<AddressSet>
{
    private readonly (IpAddress First, IpAddress Last)[] _ranges;

    private AddressSet((IpAddress First, IpAddress Last)[] ranges) => _ranges = ranges;

    /// <summary>No address.</summary>
    public static AddressSet None { get; } = new([]);

    /// <summary>Every address, of both families.</summary>
    public static AddressSet All { get; } = Of(Cidr.Parse("0.0.0.0/0"), Cidr.Parse("::/0"));

    /// <summary>Whether there is no address in the set.</summary>
    public bool IsEmpty => _ranges.Length == 0;

    /// <summary>The number of ranges.</summary>
    public int Count => _ranges.Length;

    /// <inheritdoc/>
    public AddressRange this[int index] => new(_ranges[index].First, _ranges[index].Last);

    /// <summary>The addresses of ranges in CIDR notation.</summary>
    /// <param name="cidrs">The ranges.</param>
    public static AddressSet Of(params Cidr[] cidrs) =>
        new(Ranges<IpAddress, AddressOrder>.Normal([.. Require.NotNull(cidrs, nameof(cidrs)).Select(cidr => (cidr.First, cidr.Last))]));

    /// <summary>The addresses.</summary>
    /// <param name="addresses">The addresses.</param>
    public static AddressSet Of(IEnumerable<IpAddress> addresses) =>
        new(Ranges<IpAddress, AddressOrder>.Normal([.. Require.NotNull(addresses, nameof(addresses)).Select(address => (address, address))]));

    /// <summary>The addresses of a block: its range without its exceptions.</summary>
    /// <param name="block">The block.</param>
    public static AddressSet Of(IpBlock block) => Of(Require.NotNull(block, nameof(block)).Cidr).Except(Of([.. block.Exceptions]));

    /// <summary>The addresses in either set.</summary>
    /// <param name="other">The other set.</param>
    public AddressSet Union(AddressSet other) => new(Ranges<IpAddress, AddressOrder>.Union(_ranges, other._ranges));

    /// <summary>The addresses in both sets.</summary>
    /// <param name="other">The other set.</param>
    public AddressSet Intersect(AddressSet other) => new(Ranges<IpAddress, AddressOrder>.Intersection(_ranges, other._ranges));

    /// <summary>The addresses of this set that are not in the other.</summary>
    /// <param name="other">The other set.</param>
    public AddressSet Except(AddressSet other) => new(Ranges<IpAddress, AddressOrder>.Difference(_ranges, other._ranges));

    /// <summary>Whether an address is in the set.</summary>
    /// <param name="address">The address.</param>
    public bool Contains(IpAddress address) => Ranges<IpAddress, AddressOrder>.Contains(_ranges, address);

    /// <summary>Whether all of the other set is in this one.</summary>
    /// <param name="other">The other set.</param>
    public bool Contains(AddressSet other) => Require.NotNull(other, nameof(other)).Except(this).IsEmpty;

    /// <inheritdoc/>
    public bool Equals(AddressSet? other) => other is not null && Ranges<IpAddress, AddressOrder>.AreEqual(_ranges, other._ranges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AddressSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _ranges.Aggregate(17, static (hash, range) => unchecked((hash * 31) + range.GetHashCode()));

    /// <summary>The ranges, separated by commas: <c>10.0.0.0/8,fd00::/8</c>.</summary>
    public override string ToString() => string.Join(",", this);

    /// <summary>Goes through the ranges, IPv4 first, smallest addresses first.</summary>
    public IEnumerator<AddressRange> GetEnumerator() => _ranges.Select(static range => new AddressRange(range.First, range.Last)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static AddressSet Of(List<(IpAddress First, IpAddress Last)> ranges) => new(Ranges<IpAddress, AddressOrder>.Normal(ranges));
}
