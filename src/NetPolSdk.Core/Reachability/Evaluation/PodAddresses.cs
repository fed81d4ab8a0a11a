namespace NetPolSdk;

/// <summary>Finds the classes of pods that have an address in certain cells.</summary>
internal sealed class PodAddresses
{
    private readonly int _podClasses;
    private readonly (int Cell, int Class)[] _known;

    public PodAddresses(PodClass[] pods, AddressCells cells)
    {
        _podClasses = pods.Length;
        _known = [.. pods.SelectMany(item => item.Sample.Addresses.Select(address => (cells.Find(address), item.Id)))];
        Array.Sort(_known);
    }

    /// <summary>The classes with an address in the cells.</summary>
    /// <param name="cells">Cells, by the numbers of their classes.</param>
    public IEnumerable<int> In(ClassSet cells)
    {
        var found = new HashSet<int>();
        foreach (var (first, last) in cells.Ranges)
        {
            for (var at = FirstFrom(first - _podClasses); at < _known.Length && _known[at].Cell <= last - _podClasses; at++)
            {
                found.Add(_known[at].Class);
            }
        }

        return found;
    }

    private int FirstFrom(int cell)
    {
        var at = Array.BinarySearch(_known, (cell, -1));
        return at < 0 ? ~at : at;
    }
}
