namespace NetPolSdk;

/// <summary>An order in which every value has a next and a previous one, but for the ends of the space.</summary>
internal interface IOrdinal<T>
{
    int Compare(T left, T right);

    bool TryNext(T value, out T next);

    bool TryPrevious(T value, out T previous);
}
