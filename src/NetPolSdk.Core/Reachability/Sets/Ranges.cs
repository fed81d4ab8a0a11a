namespace NetPolSdk;

/// <summary>The algebra of sorted ranges that neither overlap nor touch, over any ordered space.</summary>
internal static class Ranges<T, TOrder>
    where TOrder : struct, IOrdinal<T>
{
    private static TOrder Order => default;

    /// <summary>Brings ranges into the one form that a set has: sorted, apart from each other.</summary>
    public static (T First, T Last)[] Normal(List<(T First, T Last)> ranges)
    {
        ranges.Sort(static (left, right) => Order.Compare(left.First, right.First));
        var kept = 0;
        for (var i = 0; i < ranges.Count; i++)
        {
            if (kept > 0 && Joins(ranges[kept - 1].Last, ranges[i].First))
            {
                var last = Order.Compare(ranges[kept - 1].Last, ranges[i].Last) < 0 ? ranges[i].Last : ranges[kept - 1].Last;
                ranges[kept - 1] = (ranges[kept - 1].First, last);
            }
            else
            {
                ranges[kept++] = ranges[i];
            }
        }

        ranges.RemoveRange(kept, ranges.Count - kept);
        return [.. ranges];
    }

    public static (T First, T Last)[] Union((T First, T Last)[] left, (T First, T Last)[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return left.Length == 0 ? right : left;
        }

        var all = new List<(T First, T Last)>(left.Length + right.Length);
        all.AddRange(left);
        all.AddRange(right);
        return Normal(all);
    }

    public static (T First, T Last)[] Intersection((T First, T Last)[] left, (T First, T Last)[] right)
    {
        var common = new List<(T First, T Last)>();
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            var first = Order.Compare(left[i].First, right[j].First) < 0 ? right[j].First : left[i].First;
            var leftEndsFirst = Order.Compare(left[i].Last, right[j].Last) < 0;
            var last = leftEndsFirst ? left[i].Last : right[j].Last;
            if (Order.Compare(first, last) <= 0)
            {
                common.Add((first, last));
            }

            _ = leftEndsFirst ? i++ : j++;
        }

        return [.. common];
    }

    public static (T First, T Last)[] Difference((T First, T Last)[] left, (T First, T Last)[] right)
    {
        var rest = new List<(T First, T Last)>();
        var j = 0;
        foreach (var range in left)
        {
            while (j < right.Length && Order.Compare(right[j].Last, range.First) < 0)
            {
                j++;
            }

            Cut(range, right, j, rest);
        }

        return [.. rest];
    }

    public static bool Contains((T First, T Last)[] ranges, T value)
    {
        int low = 0, high = ranges.Length - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (Order.Compare(ranges[middle].Last, value) < 0)
            {
                low = middle + 1;
            }
            else if (Order.Compare(ranges[middle].First, value) > 0)
            {
                high = middle - 1;
            }
            else
            {
                return true;
            }
        }

        return false;
    }

    public static bool AreEqual((T First, T Last)[] left, (T First, T Last)[] right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (Order.Compare(left[i].First, right[i].First) != 0 || Order.Compare(left[i].Last, right[i].Last) != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What is left of one range without those from <paramref name="at"/> on.</summary>
    private static void Cut((T First, T Last) range, (T First, T Last)[] holes, int at, List<(T First, T Last)> rest)
    {
        var first = range.First;
        for (var j = at; j < holes.Length && Order.Compare(holes[j].First, range.Last) <= 0; j++)
        {
            if (Order.Compare(first, holes[j].First) < 0 && Order.TryPrevious(holes[j].First, out var before))
            {
                rest.Add((first, before));
            }

            if (!Order.TryNext(holes[j].Last, out first))
            {
                return;
            }
        }

        if (Order.Compare(first, range.Last) <= 0)
        {
            rest.Add((first, range.Last));
        }
    }

    /// <summary>Whether a range that begins at <paramref name="first"/> overlaps or touches one that ends at <paramref name="last"/>.</summary>
    private static bool Joins(T last, T first) =>
        Order.Compare(first, last) <= 0 || (Order.TryNext(last, out var next) && Order.Compare(next, first) == 0);
}
