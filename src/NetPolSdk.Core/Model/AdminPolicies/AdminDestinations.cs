using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// The <c>to</c> of a rule of an admin policy: a peer, or a list of which any matches (OR). <see cref="Namespaces"/>, pods in namespaces,
/// every <see cref="AdminDestination"/> and collection expressions of them convert to it.
/// </summary>
[CollectionBuilder(typeof(AdminDestinations), nameof(Of))]
public sealed class AdminDestinations : IReadOnlyList<AdminDestination>, IEquatable<AdminDestinations>
{
    private readonly ValueList<AdminDestination> _items;

    private AdminDestinations(ValueList<AdminDestination> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public AdminDestination this[int index] => _items[index];

    /// <summary>The given peers, in their order, any of which matches.</summary>
    /// <param name="destinations">One or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static AdminDestinations Of(params ReadOnlySpan<AdminDestination> destinations)
    {
        AdminPeerList.Check(destinations, "to", nameof(destinations));
        return new(ValueList.Create(destinations));
    }

    /// <summary>The one peer.</summary>
    /// <param name="destination">The peer.</param>
    public static implicit operator AdminDestinations(AdminDestination destination) => FromAdminDestination(destination);

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator AdminDestinations(Namespaces namespaces) => FromAdminDestination(ClusterPods.FromNamespaces(namespaces));

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator AdminDestinations(PodsInNamespaces pods) => FromAdminDestination(ClusterPods.FromPodsInNamespaces(pods));

    /// <summary>The one peer.</summary>
    /// <param name="destination">The peer.</param>
    public static AdminDestinations FromAdminDestination(AdminDestination destination) => new([Require.NotNull(destination, nameof(destination))]);

    /// <inheritdoc/>
    public bool Equals(AdminDestinations? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdminDestinations);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>The peers as a message names them, joined by "or".</summary>
    public override string ToString() => string.Join(" or ", _items);

    /// <summary>Goes through the peers without allocating.</summary>
    public ValueList<AdminDestination>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<AdminDestination> IEnumerable<AdminDestination>.GetEnumerator() => ((IEnumerable<AdminDestination>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
