using System.Collections.Immutable;

namespace NetPolSdk.Deployment.Transitions;

/// <summary>Divides the pods that changing policies of a namespace select into classes.</summary>
internal static class PodGroups
{
    /// <summary>More boxes than this are not divided further; then only the labels of known pods are looked at.</summary>
    private const int MostBoxes = 20_000;

    /// <summary>The classes.</summary>
    /// <param name="namespace">The namespace.</param>
    /// <param name="changes">Its policies.</param>
    /// <param name="cluster">The known pods and the labels of the namespace.</param>
    /// <param name="isForAllLabels">Whether the classes cover all labels there could be, not only those of the known pods.</param>
    public static IReadOnlyList<PodGroup> Of(string @namespace, IReadOnlyList<PolicyChange> changes, Cluster cluster, out bool isForAllLabels)
    {
        var labels = (cluster.FindNamespace(@namespace) ?? ClusterNamespace.Named(@namespace)).Labels;
        var changing = Selectors(changes.Where(change => change.IsChanged));
        var others = Selectors(changes.Where(change => !change.IsChanged));
        var pieces = Divide(changing, others);
        isForAllLabels = pieces is not null;
        List<LabelBox> all = [.. changing, .. others];
        pieces ??= Known(cluster.Workloads.Where(workload => workload.Namespace == @namespace), all);
        var selecting = BySelector(changes);
        return [.. pieces.GroupBy(piece => string.Join(',', piece.Selectors), piece => (piece.Box, piece.Selectors)).Select(group => new PodGroup(
            @namespace,
            labels,
            [.. group.Select(piece => piece.Box)],
            [.. group.First().Selectors.SelectMany(selector => selecting[all[selector].ToString()]).Distinct()]))];
    }

    private static IEnumerable<LabelBox> PodsOf(PolicyChange change) => new[] { change.Old?.Pods, change.New?.Pods }.OfType<LabelBox>();

    private static List<LabelBox> Selectors(IEnumerable<PolicyChange> changes) =>
        [.. changes.SelectMany(PodsOf).DistinctBy(box => box.ToString())];

    private static ILookup<string, PolicyChange> BySelector(IEnumerable<PolicyChange> changes) =>
        changes.SelectMany(change => PodsOf(change).Select(box => (Selector: box.ToString(), Change: change))).ToLookup(entry => entry.Selector, entry => entry.Change, StringComparer.Ordinal);

    /// <summary>Cuts what changing policies select at the borders of every selector; null where that gives too many pieces.</summary>
    private static List<(LabelBox Box, ImmutableArray<int> Selectors)>? Divide(List<LabelBox> changing, List<LabelBox> others)
    {
        List<(LabelBox Box, ImmutableArray<int> Selectors)> pieces = [(LabelBox.Everything, [])];
        for (var at = 0; at < changing.Count + others.Count; at++)
        {
            if (at == changing.Count)
            {
                pieces.RemoveAll(piece => piece.Selectors.IsEmpty);
            }

            pieces = Cut(pieces, at < changing.Count ? changing[at] : others[at - changing.Count], at);
            if (pieces.Count > MostBoxes)
            {
                return null;
            }
        }

        pieces.RemoveAll(piece => piece.Selectors.All(selector => selector >= changing.Count));
        return pieces;
    }

    private static List<(LabelBox Box, ImmutableArray<int> Selectors)> Cut(List<(LabelBox Box, ImmutableArray<int> Selectors)> pieces, LabelBox selector, int number)
    {
        var cut = new List<(LabelBox Box, ImmutableArray<int> Selectors)>(pieces.Count + 1);
        foreach (var piece in pieces)
        {
            if (piece.Box.And(selector) is not { } inside)
            {
                cut.Add(piece);
                continue;
            }

            cut.Add((inside, piece.Selectors.Add(number)));
            cut.AddRange(piece.Box.Minus(selector).Select(outside => (outside, piece.Selectors)));
        }

        return cut;
    }

    private static List<(LabelBox Box, ImmutableArray<int> Selectors)> Known(IEnumerable<Workload> workloads, List<LabelBox> selectors)
    {
        var keys = selectors.SelectMany(selector => selector.Keys).Distinct(StringComparer.Ordinal).ToArray();
        return [.. workloads.Select(workload => LabelBox.Of(workload.Labels, keys)).DistinctBy(box => box.ToString())
            .Select(box => (box, Enumerable.Range(0, selectors.Count).Where(at => box.IsWithin(selectors[at])).ToImmutableArray()))];
    }
}
