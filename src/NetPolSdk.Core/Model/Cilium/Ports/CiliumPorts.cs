using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Ports of a rule of Cilium: one, at most 40 of which any matches, or every one. A <see cref="Port"/>, a <see cref="CiliumPort"/>, <see cref="Ports.All"/> and collection expressions convert to it.</summary>
[CollectionBuilder(typeof(CiliumPorts), nameof(Of))]
public sealed class CiliumPorts : IReadOnlyList<CiliumPort>, IEquatable<CiliumPorts>
{
    private CiliumPorts(ValueList<CiliumPort> items) => Items = items;

    /// <summary>Every port, of every protocol: <c>toPorts</c> is left out.</summary>
    public static CiliumPorts All { get; } = new(ValueList<CiliumPort>.Empty);

    /// <summary>Whether this is every port of every protocol.</summary>
    public bool IsAll => Items.Count == 0;

    /// <inheritdoc/>
    public int Count => Items.Count;

    internal ValueList<CiliumPort> Items { get; }

    /// <inheritdoc/>
    public CiliumPort this[int index] => Items[index];

    /// <summary>The given items, of which any matches.</summary>
    /// <param name="items">One or more.</param>
    /// <exception cref="InvalidPolicyException">There are none or too many.</exception>
    public static CiliumPorts Of(params ReadOnlySpan<CiliumPort> items)
    {
        CiliumLists.Check(items, CiliumPortRule.MostPorts, "toPorts[].ports", nameof(items));
        return new(ValueList.Create(items));
    }

    /// <summary>A port as NetworkPolicies have it.</summary>
    /// <param name="port">The port.</param>
    public static implicit operator CiliumPorts(Port port) => FromCiliumPort(port);

    /// <summary>Ports as NetworkPolicies have them.</summary>
    /// <param name="ports">The ports.</param>
    public static implicit operator CiliumPorts(Ports ports) =>
        Require.NotNull(ports, nameof(ports)).IsAll ? All : new(ValueList.From(ports.Select(CiliumPort.FromPort)));

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static implicit operator CiliumPorts(CiliumPort item) => FromCiliumPort(item);

    /// <summary>The one item.</summary>
    /// <param name="item">The item.</param>
    public static CiliumPorts FromCiliumPort(CiliumPort item) => new([Require.NotNull(item, nameof(item))]);

    /// <inheritdoc/>
    public bool Equals(CiliumPorts? other) => other is not null && Items.Equals(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CiliumPorts);

    /// <inheritdoc/>
    public override int GetHashCode() => Items.GetHashCode();

    /// <summary>The items as a message names them.</summary>
    public override string ToString() => string.Join(", ", Items);

    /// <summary>Goes through the items without allocating.</summary>
    public ValueList<CiliumPort>.Enumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<CiliumPort> IEnumerable<CiliumPort>.GetEnumerator() => ((IEnumerable<CiliumPort>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();
}
