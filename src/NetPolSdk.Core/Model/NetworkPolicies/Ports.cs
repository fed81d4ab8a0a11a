using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// The <c>ports</c> of a rule: one port, a list of which any may be used, or <see cref="All"/>. A <see cref="Port"/> and a
/// collection expression convert to it: <c>on: Port.Tcp(8080)</c>, <c>on: [Port.Tcp(80), Port.Tcp(443)]</c>.
/// </summary>
[CollectionBuilder(typeof(Ports), nameof(Of))]
public sealed class Ports : IReadOnlyList<Port>, IEquatable<Ports>
{
    private readonly ValueList<Port> _items;

    private Ports(ValueList<Port> items) => _items = items;

    /// <summary>Every port of every protocol: <c>ports</c> is left out.</summary>
    public static Ports All { get; } = new(ValueList<Port>.Empty);

    /// <summary>Whether this is every port of every protocol.</summary>
    public bool IsAll => _items.Count == 0;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public Port this[int index] => _items[index];

    /// <summary>The given ports, in their order. An empty list is refused: use <see cref="All"/>.</summary>
    /// <param name="ports">One port or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static Ports Of(params ReadOnlySpan<Port> ports)
    {
        Require.NotEmpty(ports.Length, "ports", "Name the ports, or say Ports.All.", nameof(ports));
        foreach (var port in ports)
        {
            Require.NotNull(port, nameof(ports));
        }

        return new Ports(ValueList.Create(ports));
    }

    /// <summary>The one port.</summary>
    /// <param name="port">The port.</param>
    public static implicit operator Ports(Port port) => FromPort(port);

    /// <summary>The one port.</summary>
    /// <param name="port">The port.</param>
    public static Ports FromPort(Port port) => new([Require.NotNull(port, nameof(port))]);

    /// <inheritdoc/>
    public bool Equals(Ports? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Ports);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>The ports as they are usually written, separated by commas.</summary>
    public override string ToString() => IsAll ? "all ports" : string.Join(", ", _items);

    /// <summary>Goes through the ports without allocating.</summary>
    public ValueList<Port>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<Port> IEnumerable<Port>.GetEnumerator() => ((IEnumerable<Port>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();

    /// <summary>The ports of a list that may be empty, meaning all.</summary>
    internal static Ports FromWire(ValueList<Port> ports) => ports.Count == 0 ? All : new(ports);
}
