namespace NetPolSdk;

/// <summary>Goes through all connections, row by row, keeping no more than one row of each class of sources.</summary>
internal sealed class ConnectionList(CompiledCluster compiled, CancellationToken cancellation)
{
    /// <summary>How many entries of rows are kept for the other workloads of a class.</summary>
    private const int MostKept = 4_000_000;

    private readonly RowEvaluator _evaluator = new(compiled);
    private readonly Dictionary<int, List<(int Class, PairOutcome Outcome)>> _rows = [];
    private int _kept;

    public IEnumerable<Connection> All()
    {
        var workloads = compiled.Cluster.Workloads;
        var ends = workloads.Select(Endpoint.Of).ToArray();
        for (var source = 0; source < ends.Length; source++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var connection in From(source, ends))
            {
                yield return connection;
            }
        }

        foreach (var connection in FromOutside(ends))
        {
            yield return connection;
        }
    }

    /// <summary>What reaches one workload from outside.</summary>
    public IEnumerable<Connection> FromOutside(Workload destination, int id) =>
        Outside(Column(id)).SelectMany(entry => Connections(Endpoint.Of(entry.Range), Endpoint.Of(destination), entry.Outcome));

    /// <summary>What an outcome says, a verdict at a time.</summary>
    public static IEnumerable<(TrafficSet Traffic, Verdict Verdict, Doubt Doubts, TrafficCondition? Condition)> Connections(PairOutcome outcome)
    {
        if (!outcome.Allowed.IsEmpty)
        {
            yield return (outcome.Allowed, Verdict.Allowed, outcome.Doubts & Doubt.MatchedByAddress, null);
        }

        foreach (var part in outcome.Conditional)
        {
            yield return (part.Traffic, Verdict.Conditional, Doubt.None, part.Condition);
        }

        if (!outcome.Undefined.IsEmpty)
        {
            yield return (outcome.Undefined, Verdict.Undefined, outcome.Doubts & ~Doubt.MatchedByAddress, null);
        }
    }

    /// <summary>The classes of pods that a class reaches; itself only where it has several pods.</summary>
    public IEnumerable<(int Class, PairOutcome Outcome)> GroupsReachedBy(int source) => Row(source)
        .Where(entry => entry.Class < compiled.Pods.Length && (entry.Class != source || compiled.Pods[source].Count > 1));

    private static IEnumerable<Connection> Connections(Endpoint from, Endpoint to, PairOutcome outcome) =>
        Connections(outcome).Select(entry => new Connection(from, to, entry.Traffic, entry.Verdict, entry.Doubts) { Condition = entry.Condition });

    private IEnumerable<Connection> From(int source, Endpoint[] ends)
    {
        var row = Row(compiled.ClassOf(source));
        foreach (var (destination, outcome) in Destinations(row))
        {
            if (destination != source)
            {
                foreach (var connection in Connections(ends[source], ends[destination], outcome))
                {
                    yield return connection;
                }
            }
        }

        foreach (var (range, outcome) in Outside(row))
        {
            foreach (var connection in Connections(ends[source], Endpoint.Of(range), outcome))
            {
                yield return connection;
            }
        }
    }

    private IEnumerable<Connection> FromOutside(Endpoint[] ends)
    {
        var known = new Dictionary<int, (AddressRange, PairOutcome)[]>();
        for (var destination = 0; destination < ends.Length; destination++)
        {
            cancellation.ThrowIfCancellationRequested();
            var id = compiled.ClassOf(destination);
            if (!known.TryGetValue(id, out var ranges))
            {
                known[id] = ranges = [.. Outside(Column(id))];
            }

            foreach (var (range, outcome) in ranges)
            {
                foreach (var connection in Connections(Endpoint.Of(range), ends[destination], outcome))
                {
                    yield return connection;
                }
            }
        }
    }

    /// <summary>The classes that a class of pods reaches.</summary>
    private List<(int Class, PairOutcome Outcome)> Row(int source)
    {
        if (_rows.TryGetValue(source, out var row))
        {
            return row;
        }

        var egress = _evaluator.OfSubject(compiled.Egress, source);
        var ingress = _evaluator.OfPeer(compiled.Ingress, source);
        row = [];
        for (var id = 0; id < egress.Length; id++)
        {
            var outcome = _evaluator.States.Pair(egress[id], id < ingress.Length ? ingress[id] : 0);
            if (!outcome.IsDenied)
            {
                row.Add((id, outcome));
            }
        }

        if (compiled.Pods[source].Count > 1 && _kept + row.Count <= MostKept)
        {
            _kept += row.Count;
            _rows.Add(source, row);
        }

        return row;
    }

    /// <summary>The outside that reaches a class of pods.</summary>
    private List<(int Class, PairOutcome Outcome)> Column(int destination)
    {
        var ingress = _evaluator.OfSubject(compiled.Ingress, destination);
        var column = new List<(int, PairOutcome)>();
        for (var id = compiled.Pods.Length; id < ingress.Length; id++)
        {
            var outcome = _evaluator.States.Pair(0, ingress[id]);
            if (!outcome.IsDenied)
            {
                column.Add((id, outcome));
            }
        }

        return column;
    }

    /// <summary>The workloads of a row, in the cluster's order.</summary>
    private List<(int Workload, PairOutcome Outcome)> Destinations(List<(int Class, PairOutcome Outcome)> row)
    {
        var destinations = new List<(int Workload, PairOutcome Outcome)>();
        var isSorted = true;
        foreach (var (id, outcome) in row)
        {
            if (id < compiled.Pods.Length)
            {
                foreach (var member in compiled.Pods[id].Members)
                {
                    isSorted &= destinations.Count == 0 || destinations[destinations.Count - 1].Workload < member;
                    destinations.Add((member, outcome));
                }
            }
        }

        if (!isSorted)
        {
            destinations.Sort(static (left, right) => left.Workload.CompareTo(right.Workload));
        }

        return destinations;
    }

    /// <summary>The outside of a row, neighbouring addresses with the same outcome joined.</summary>
    private IEnumerable<(AddressRange Range, PairOutcome Outcome)> Outside(List<(int Class, PairOutcome Outcome)> row)
    {
        (AddressRange Range, PairOutcome Outcome, int Class)? open = null;
        foreach (var (id, outcome) in row)
        {
            if (id < compiled.Pods.Length)
            {
                continue;
            }

            var cell = compiled.Cells[id - compiled.Pods.Length];
            if (open is { } soFar && soFar.Class == id - 1 && soFar.Outcome == outcome && soFar.Range.First.IsIPv6 == cell.First.IsIPv6)
            {
                open = (new AddressRange(soFar.Range.First, cell.Last), outcome, id);
                continue;
            }

            if (open is { } done)
            {
                yield return (done.Range, done.Outcome);
            }

            open = (cell, outcome, id);
        }

        if (open is { } last)
        {
            yield return (last.Range, last.Outcome);
        }
    }
}
