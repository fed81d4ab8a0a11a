namespace NetPolSdk;

/// <summary>A set of classes of endpoints, as ranges of their numbers. Classes of one namespace, and neighbouring addresses, have neighbouring numbers.</summary>
internal readonly struct ClassSet
{
    private readonly (int First, int Last)[] _ranges;

    private ClassSet((int First, int Last)[] ranges) => _ranges = ranges;

    public static ClassSet None { get; } = new([]);

    public (int First, int Last)[] Ranges => _ranges;

    public bool IsEmpty => _ranges.Length == 0;

    public static ClassSet Of(int first, int last) => first > last ? None : new([(first, last)]);

    public static ClassSet Of(IEnumerable<int> ids) => new(Ranges<int, IdOrder>.Normal([.. ids.Select(static id => (id, id))]));

    public ClassSet Union(ClassSet other) => new(Ranges<int, IdOrder>.Union(_ranges, other._ranges));

    public ClassSet Intersect(ClassSet other) => new(Ranges<int, IdOrder>.Intersection(_ranges, other._ranges));

    public ClassSet Except(ClassSet other) => new(Ranges<int, IdOrder>.Difference(_ranges, other._ranges));

    public bool Contains(int id) => Ranges<int, IdOrder>.Contains(_ranges, id);
}
