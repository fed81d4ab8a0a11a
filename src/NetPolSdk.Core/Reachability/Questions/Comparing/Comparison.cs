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
        var (before, after) = (new Answers(_before), new Answers(_after));
        foreach (var source in _ends)
        {
            cancellation.ThrowIfCancellationRequested();
            var (old, @new) = (before.Row(source), after.Row(source));
            foreach (var destination in _ends)
            {
                if (destination != source && Differ(old(destination), @new(destination)) is { } pair)
                {
                    yield return new ConnectionChange(source, destination, pair.Before, pair.After);
                }
            }

            foreach (var (range, pair) in Joined(old, @new))
            {
                yield return new ConnectionChange(source, Endpoint.Of(range), pair.Before, pair.After);
            }
        }

        foreach (var destination in _ends)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var (range, pair) in Joined(before.Column(destination), after.Column(destination)))
            {
                yield return new ConnectionChange(Endpoint.Of(range), destination, pair.Before, pair.After);
            }
        }
    }

    /// <summary>The first address of every cell: blocks of one address cut the space at least where the cells do.</summary>
    private static IEnumerable<AddressSet> Borders(AddressCells cells) => Enumerable.Range(0, cells.Count).Select(at => AddressSet.Of([cells[at].First]));

    private static (TrafficAnswer Before, TrafficAnswer After)? Differ(PairOutcome before, PairOutcome after) =>
        before.Allowed.Equals(after.Allowed) && before.Undefined.Equals(after.Undefined) ? null : (Answer(before), Answer(after));

    private static TrafficAnswer Answer(PairOutcome outcome) => new(outcome.Allowed, outcome.Undefined, outcome.Doubts);

    /// <summary>The ranges of addresses for which the answers differ, neighbours that differ alike joined.</summary>
    private IEnumerable<(AddressRange Range, (TrafficAnswer Before, TrafficAnswer After) Pair)> Joined(Func<Endpoint, PairOutcome> before, Func<Endpoint, PairOutcome> after)
    {
        (AddressRange Range, (TrafficAnswer Before, TrafficAnswer After) Pair)? open = null;
        foreach (var cell in _outside)
        {
            var end = Endpoint.Of(cell);
            var pair = Differ(before(end), after(end));
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

    /// <summary>The answers of one of the clusters; of a workload that it does not have, nothing is allowed.</summary>
    private sealed class Answers(Reachability reachability)
    {
        private static readonly PairOutcome Nothing = new(TrafficSet.None, TrafficSet.None, Doubt.None);

        private readonly RowEvaluator _evaluator = new(reachability.Compiled);

        public Func<Endpoint, PairOutcome> Row(Endpoint source)
        {
            if (!Has(source))
            {
                return static _ => Nothing;
            }

            var id = reachability.ClassOf(source);
            var (egress, ingress) = (_evaluator.OfSubject(reachability.Compiled.Egress, id), _evaluator.OfPeer(reachability.Compiled.Ingress, id));
            return destination => Has(destination) ? At(egress, ingress, reachability.ClassOf(destination)) : Nothing;
        }

        public Func<Endpoint, PairOutcome> Column(Endpoint destination)
        {
            if (!Has(destination))
            {
                return static _ => Nothing;
            }

            var ingress = _evaluator.OfSubject(reachability.Compiled.Ingress, reachability.ClassOf(destination));
            return source => _evaluator.States.Pair(0, ingress[reachability.ClassOf(source)]);
        }

        private PairOutcome At(int[] egress, int[] ingress, int id) => _evaluator.States.Pair(egress[id], id < ingress.Length ? ingress[id] : 0);

        private bool Has(Endpoint end) => end.Workload is null || reachability.Cluster.IndexOf(end.Workload) >= 0;
    }
}
