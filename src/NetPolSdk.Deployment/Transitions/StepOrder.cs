namespace NetPolSdk.Deployment.Transitions;

/// <summary>What comes before what. Where nothing is said, steps come in the order of their ranks, then of their numbers.</summary>
internal sealed class StepOrder
{
    private readonly List<int> _ranks = [];
    private readonly List<HashSet<int>> _after = [];

    /// <summary>The number of steps.</summary>
    public int Count => _ranks.Count;

    /// <summary>A step more.</summary>
    public int Add(int rank)
    {
        _ranks.Add(rank);
        _after.Add([]);
        return _ranks.Count - 1;
    }

    /// <summary>Says that a step comes before another.</summary>
    public void Put(int first, int second)
    {
        if (first != second)
        {
            _after[first].Add(second);
        }
    }

    /// <summary>Says that a step comes before another, unless that contradicts what was said before.</summary>
    public bool TryPut(int first, int second)
    {
        if (first == second || Leads(second, first))
        {
            return false;
        }

        _after[first].Add(second);
        return true;
    }

    /// <summary>The steps in order; those that wait for each other are missing.</summary>
    public List<int> Sorted()
    {
        var waiting = Waiting(_after);
        var ready = new PriorityQueue<int, (int, int)>();
        foreach (var step in Enumerable.Range(0, Count).Where(step => waiting[step] == 0))
        {
            ready.Enqueue(step, (_ranks[step], step));
        }

        var sorted = new List<int>(Count);
        while (ready.TryDequeue(out var step, out _))
        {
            sorted.Add(step);
            foreach (var next in _after[step].Where(next => --waiting[next] == 0))
            {
                ready.Enqueue(next, (_ranks[next], next));
            }
        }

        return sorted;
    }

    /// <summary>The steps that wait for each other, or stand between such.</summary>
    public HashSet<int> Tangled()
    {
        var tangled = Enumerable.Range(0, Count).Except(Sorted()).ToHashSet();
        while (tangled.RemoveWhere(step => !_after[step].Overlaps(tangled)) > 0)
        {
        }

        return tangled;
    }

    private int[] Waiting(List<HashSet<int>> after)
    {
        var waiting = new int[Count];
        foreach (var next in after.SelectMany(step => step))
        {
            waiting[next]++;
        }

        return waiting;
    }

    private bool Leads(int from, int to)
    {
        var seen = new HashSet<int> { from };
        var open = new Stack<int>(seen);
        while (open.TryPop(out var step))
        {
            if (step == to)
            {
                return true;
            }

            foreach (var next in _after[step].Where(seen.Add))
            {
                open.Push(next);
            }
        }

        return false;
    }
}
