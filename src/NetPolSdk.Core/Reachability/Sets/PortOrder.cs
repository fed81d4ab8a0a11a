namespace NetPolSdk;

/// <summary>The order of ports.</summary>
internal readonly struct PortOrder : IOrdinal<int>
{
    public int Compare(int left, int right) => left.CompareTo(right);

    public bool TryNext(int value, out int next)
    {
        next = value + 1;
        return value < PortSyntax.Largest;
    }

    public bool TryPrevious(int value, out int previous)
    {
        previous = value - 1;
        return value > PortSyntax.Smallest;
    }
}
