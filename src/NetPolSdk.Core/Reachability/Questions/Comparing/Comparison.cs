namespace NetPolSdk;

/// <summary>Compares what two clusters allow, pair by pair.</summary>
internal sealed class Comparison
{
    private readonly Reachability _before;
    private readonly Reachability _after;
    private readonly AddressRange[] _outside;
    private readonly Endpoint[] _ends;

    public Comparison(Reachability before, Reachability after)
    {
        (_before, _after) = (before, after);
        var cells = new AddressCells(Borders(before.Compiled.Cells).Concat(Borders(after.Compiled.Cells)));
        _outside = [.. Enumerable.Range(0, cells.Count).Select(at => cells[at])];
        _ends = [.. Cluster.With(before.Cluster.Workloads.Concat(after.Cluster.Workloads.Where(workload => before.Cluster.IndexOf(workload) < 0))).Workloads.Select(Endpoint.Of)];
    }

    public IEnumerable<ConnectionChange> Changes(CancellationToken cancellation)
    {
        var (before, after) = (new Answers(_before, _ends, _outside), new Answers(_after, _ends, _outside));
        for (var source = 0; source < _ends.Length; source++)
        {
            cancellation.ThrowIfCancellationRequested();
            before.MoveToRow(source);
            after.MoveToRow(source);
            for (var destination = 0; destination < _ends.Length; destination++)
            {
                if (destination != source && Differ(before.OfEnd(destination), after.OfEnd(destination)) is { } pair)
                {
                    yield return new ConnectionChange(_ends[source], _ends[destination], pair.Before, pair.After);
                }
            }

            foreach (var (range, pair) in Joined(before, after))
            {
                yield return new ConnectionChange(_ends[source], Endpoint.Of(range), pair.Before, pair.After);
            }
        }

        for (var destination = 0; destination < _ends.Length; destination++)
        {
            cancellation.ThrowIfCancellationRequested();
            before.MoveToColumn(destination);
            after.MoveToColumn(destination);
            foreach (var (range, pair) in Joined(before, after))
            {
                yield return new ConnectionChange(Endpoint.Of(range), _ends[destination], pair.Before, pair.After);
            }
        }
    }

    /// <summary>The first address of every cell: blocks of one address cut the space at least where the cells do.</summary>
    private static IEnumerable<AddressSet> Borders(AddressCells cells) => Enumerable.Range(0, cells.Count).Select(at => AddressSet.Of([cells[at].First]));

    private static (TrafficAnswer Before, TrafficAnswer After)? Differ(PairOutcome before, PairOutcome after) =>
        before.SaysTheSameAs(after) ? null : (TrafficAnswer.Of(before), TrafficAnswer.Of(after));

    /// <summary>The ranges of addresses for which the answers differ, neighbours that differ alike joined.</summary>
    private IEnumerable<(AddressRange Range, (TrafficAnswer Before, TrafficAnswer After) Pair)> Joined(Answers before, Answers after)
    {
        (AddressRange Range, (TrafficAnswer Before, TrafficAnswer After) Pair)? open = null;
        for (var at = 0; at < _outside.Length; at++)
        {
            var cell = _outside[at];
            var pair = Differ(before.OfOutside(at), after.OfOutside(at));
            if (open is { } soFar && pair == soFar.Pair && soFar.Range.First.IsIPv6 == cell.First.IsIPv6)
            {
                open = (new AddressRange(soFar.Range.First, cell.Last), soFar.Pair);
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = pair is { } differing ? (cell, differing) : null;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    /// <summary>The answers of one of the clusters, from or to one end at a time; of a workload that it does not have, nothing is allowed.</summary>
    private sealed class Answers
    {
        private static readonly PairOutcome Nothing = new(TrafficSet.None, TrafficSet.None, Doubt.None);

        private readonly CompiledCluster _compiled;
        private readonly RowEvaluator _evaluator;
        private readonly int[] _classes;
        private readonly int[] _cells;
        private bool _isThere;
        private int[] _egress = [];
        private int[] _ingress = [];

        public Answers(Reachability reachability, Endpoint[] ends, AddressRange[] outside)
        {
            _compiled = reachability.Compiled;
            _evaluator = new RowEvaluator(_compiled);
            _classes = [.. ends.Select(end => reachability.Cluster.IndexOf(end.Workload!) is >= 0 and var at ? _compiled.ClassOf(at) : -1)];
            _cells = [.. outside.Select(range => _compiled.Pods.Length + _compiled.Cells.Find(range.First))];
        }

        /// <summary>From one of the ends to the others.</summary>
        public void MoveToRow(int source)
        {
            _isThere = _classes[source] >= 0;
            if (_isThere)
            {
                _egress = _evaluator.OfSubject(_compiled.Egress, _classes[source]);
                _ingress = _evaluator.OfPeer(_compiled.Ingress, _classes[source]);
            }
        }

        /// <summary>From the outside to one of the ends.</summary>
        public void MoveToColumn(int destination)
        {
            _isThere = _classes[destination] >= 0;
            if (_isThere)
            {
                _ingress = _evaluator.OfSubject(_compiled.Ingress, _classes[destination]);
                _egress = new int[_ingress.Length];
            }
        }

        public PairOutcome OfEnd(int end) => _isThere && _classes[end] >= 0 ? At(_classes[end]) : Nothing;

        public PairOutcome OfOutside(int cell) => _isThere ? At(_cells[cell]) : Nothing;

        private PairOutcome At(int id) => _evaluator.States.Pair(_egress[id], id < _ingress.Length ? _ingress[id] : 0);
    }
}
