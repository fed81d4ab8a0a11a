using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>
/// The <c>from</c> of a rule of an admin policy: pods, or a list of which any matches (OR). <see cref="Namespaces"/>, pods in namespaces
/// and collection expressions of them convert to it.
/// </summary>
[CollectionBuilder(typeof(AdminSources), nameof(Of))]
public sealed class AdminSources : IReadOnlyList<ClusterPods>, IEquatable<AdminSources>
{
    private readonly ValueList<ClusterPods> _items;

    private AdminSources(ValueList<ClusterPods> items) => _items = items;

    /// <inheritdoc/>
    public int Count => _items.Count;

    /// <inheritdoc/>
    public ClusterPods this[int index] => _items[index];

    /// <summary>The given pods, in their order, any of which matches.</summary>
    /// <param name="sources">One or more.</param>
    /// <exception cref="InvalidPolicyException">The list is empty.</exception>
    public static AdminSources Of(params ReadOnlySpan<ClusterPods> sources)
    {
        AdminPeerList.Check(sources, "from", nameof(sources));
        return new(ValueList.Create(sources));
    }

    /// <summary>The one kind of pods.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator AdminSources(ClusterPods pods) => FromClusterPods(pods);

    /// <summary>All pods of namespaces.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public static implicit operator AdminSources(Namespaces namespaces) => FromClusterPods(ClusterPods.FromNamespaces(namespaces));

    /// <summary>Pods by labels, in namespaces.</summary>
    /// <param name="pods">The pods.</param>
    public static implicit operator AdminSources(PodsInNamespaces pods) => FromClusterPods(ClusterPods.FromPodsInNamespaces(pods));

    /// <summary>The one kind of pods.</summary>
    /// <param name="pods">The pods.</param>
    public static AdminSources FromClusterPods(ClusterPods pods) => new([Require.NotNull(pods, nameof(pods))]);

    /// <inheritdoc/>
    public bool Equals(AdminSources? other) => other is not null && _items.Equals(other._items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AdminSources);

    /// <inheritdoc/>
    public override int GetHashCode() => _items.GetHashCode();

    /// <summary>The pods as a message names them, joined by "or".</summary>
    public override string ToString() => string.Join(" or ", _items);

    /// <summary>Goes through the peers without allocating.</summary>
    public ValueList<ClusterPods>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<ClusterPods> IEnumerable<ClusterPods>.GetEnumerator() => ((IEnumerable<ClusterPods>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_items).GetEnumerator();
}
