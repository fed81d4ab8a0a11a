namespace NetPolSdk;

/// <summary>The order of class numbers.</summary>
internal readonly struct IdOrder : IOrdinal<int>
{
    public int Compare(int left, int right) => left.CompareTo(right);

    public bool TryNext(int value, out int next)
    {
        next = value + 1;
        return true;
    }

    public bool TryPrevious(int value, out int previous)
    {
        previous = value - 1;
        return true;
    }
}
