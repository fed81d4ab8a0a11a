using System.Collections;

namespace NetPolSdk;

/// <summary>
/// An exact set of the ports of one protocol, kept as sorted ranges that neither overlap nor touch, so that equal sets
/// are equal values.
/// </summary>
public sealed class PortSet : IReadOnlyList<PortRange>, IEquatable<PortSet>
{
    private readonly (int First, int Last)[] _ranges;
    private readonly int _hash;

    private PortSet((int First, int Last)[] ranges)
    {
        _ranges = ranges;
        _hash = ranges.Aggregate(17, static (hash, range) => unchecked((((hash * 31) + range.First) * 31) + range.Last));
    }

    /// <summary>No port.</summary>
    public static PortSet None { get; } = new([]);

    /// <summary>Every port, 1 to 65535.</summary>
    public static PortSet All { get; } = new([(PortSyntax.Smallest, PortSyntax.Largest)]);

    /// <summary>Whether there is no port in the set.</summary>
    public bool IsEmpty => _ranges.Length == 0;

    /// <summary>Whether every port is in the set.</summary>
    public bool IsAll => _ranges.Length == 1 && _ranges[0] == (PortSyntax.Smallest, PortSyntax.Largest);

    /// <summary>The number of ranges.</summary>
    public int Count => _ranges.Length;

    /// <inheritdoc/>
    public PortRange this[int index] => new(_ranges[index].First, _ranges[index].Last);

    /// <summary>The one port.</summary>
    /// <param name="port">1 to 65535.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is out of bounds.</exception>
    public static PortSet Of(int port) => Of(port, port);

    /// <summary>The ports of a range.</summary>
    /// <param name="first">The first port, 1 to 65535.</param>
    /// <param name="last">The last port, inclusive, not below the first.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of bounds, or the last comes before the first.</exception>
    public static PortSet Of(int first, int last)
    {
        if (first < PortSyntax.Smallest)
        {
            throw new ArgumentOutOfRangeException(nameof(first), first, "Ports begin at 1.");
        }

        return last >= first && last <= PortSyntax.Largest
            ? new PortSet([(first, last)])
            : throw new ArgumentOutOfRangeException(nameof(last), last, "The last port is not below the first, and at most 65535.");
    }

    /// <summary>The ports in either set.</summary>
    /// <param name="other">The other set.</param>
    public PortSet Union(PortSet other) => From(Ranges<int, PortOrder>.Union(_ranges, other._ranges));

    /// <summary>The ports in both sets.</summary>
    /// <param name="other">The other set.</param>
    public PortSet Intersect(PortSet other) => From(Ranges<int, PortOrder>.Intersection(_ranges, other._ranges));

    /// <summary>The ports of this set that are not in the other.</summary>
    /// <param name="other">The other set.</param>
    public PortSet Except(PortSet other) => From(Ranges<int, PortOrder>.Difference(_ranges, other._ranges));

    /// <summary>Whether a port is in the set.</summary>
    /// <param name="port">The port.</param>
    public bool Contains(int port) => Ranges<int, PortOrder>.Contains(_ranges, port);

    /// <inheritdoc/>
    public bool Equals(PortSet? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Ranges<int, PortOrder>.AreEqual(_ranges, other._ranges));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PortSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary>The ranges as they are usually written: <c>80,8000-8100</c>.</summary>
    public override string ToString() => string.Join(",", this);

    /// <summary>Goes through the ranges, smallest ports first.</summary>
    public IEnumerator<PortRange> GetEnumerator() => _ranges.Select(static range => new PortRange(range.First, range.Last)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private PortSet From((int First, int Last)[] ranges)
    {
        if (ranges.Length == 0)
        {
            return None;
        }

        return ReferenceEquals(ranges, _ranges) ? this : new PortSet(ranges);
    }
}
