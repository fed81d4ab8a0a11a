namespace NetPolSdk;

/// <summary>The address space cut at every border of the blocks that occur: within a cell no policy can tell addresses apart.</summary>
internal sealed class AddressCells
{
    private readonly AddressRange[] _cells;

    public AddressCells(IEnumerable<AddressSet> sets)
    {
        var starts = new SortedSet<IpAddress>(AddressSet.All.Select(static range => range.First));
        foreach (var range in sets.SelectMany(static set => set))
        {
            starts.Add(range.First);
            if (default(AddressOrder).TryNext(range.Last, out var next))
            {
                starts.Add(next);
            }
        }

        _cells = ToCells([.. starts]);
    }

    public int Count => _cells.Length;

    public AddressRange this[int index] => _cells[index];

    /// <summary>The cell of an address.</summary>
    public int Find(IpAddress address)
    {
        int low = 0, high = _cells.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_cells[middle].First <= address)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static AddressRange[] ToCells(IpAddress[] starts)
    {
        var order = default(AddressOrder);
        var cells = new AddressRange[starts.Length];
        for (var i = 0; i < starts.Length; i++)
        {
            var ends = i + 1 == starts.Length || starts[i + 1].IsIPv6 != starts[i].IsIPv6 || !order.TryPrevious(starts[i + 1], out _);
            order.TryPrevious(ends ? default : starts[i + 1], out var last);
            cells[i] = new AddressRange(starts[i], ends ? starts[i].LastOf(0) : last);
        }

        return cells;
    }
}
