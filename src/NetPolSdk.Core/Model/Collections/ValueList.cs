using System.Collections;
using System.Runtime.CompilerServices;

namespace NetPolSdk;

/// <summary>Builds <see cref="ValueList{T}"/> values, also from collection expressions.</summary>
public static class ValueList
{
    /// <summary>Makes a list of the given items, in their order.</summary>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static ValueList<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? ValueList<T>.Empty : new(items.ToArray());

    /// <summary>Makes a list of the given items, in their order.</summary>
    /// <param name="items">The items.</param>
    /// <typeparam name="T">The type of the items.</typeparam>
    public static ValueList<T> From<T>(IEnumerable<T> items)
    {
        var copy = items.ToArray();
        return copy.Length == 0 ? ValueList<T>.Empty : new(copy);
    }
}

/// <summary>An immutable list that equals another one when their items are equal, in order.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
[CollectionBuilder(typeof(ValueList), nameof(ValueList.Create))]
public sealed class ValueList<T> : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items) => _items = items;

    /// <summary>The list without items.</summary>
    public static ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The list with one item more at its end.</summary>
    /// <param name="item">The item.</param>
    public ValueList<T> Add(T item)
    {
        var items = new T[_items.Length + 1];
        _items.CopyTo(items, 0);
        items[_items.Length] = item;
        return new ValueList<T>(items);
    }

    /// <summary>The list with the given items after its own.</summary>
    /// <param name="items">The items.</param>
    public ValueList<T> AddRange(IReadOnlyCollection<T> items) => items.Count == 0 ? this : ValueList.From(_items.Concat(items));

    /// <summary>The list with another item at one place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <param name="item">The item to put there.</param>
    public ValueList<T> SetItem(int index, T item)
    {
        var items = (T[])_items.Clone();
        items[index] = item;
        return new ValueList<T>(items);
    }

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        if (other is null || other._items.Length != _items.Length)
        {
            return false;
        }

        var comparer = EqualityComparer<T>.Default;
        for (var i = 0; i < _items.Length; i++)
        {
            if (!comparer.Equals(_items[i], other._items[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = 17;
        foreach (var item in _items)
        {
            hash = unchecked((hash * 31) + (item?.GetHashCode() ?? 0));
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";

    /// <summary>Goes through the items without allocating.</summary>
    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>Goes through the items of a list.</summary>
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item at hand.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next item; false at the end.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
