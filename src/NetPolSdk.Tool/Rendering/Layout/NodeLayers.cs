namespace NetPolSdk.Tool.Rendering.Layout;

/// <summary>
/// Puts nodes into layers so that connections run from left to right: a node's layer is the length of the longest path
/// to it. Cycles are cut at the node with the fewest callers left, the first by id.
/// </summary>
internal static class NodeLayers
{
    public static IReadOnlyDictionary<string, int> Of(IReadOnlyCollection<string> nodes, IReadOnlyList<GraphEdge> edges)
    {
        var callees = nodes.ToDictionary(node => node, _ => new List<string>(), StringComparer.Ordinal);
        var callersLeft = nodes.ToDictionary(node => node, _ => 0, StringComparer.Ordinal);
        foreach (var edge in edges)
        {
            if (edge.From != edge.To && callees.TryGetValue(edge.From, out var list) && callersLeft.TryGetValue(edge.To, out var callers))
            {
                list.Add(edge.To);
                callersLeft[edge.To] = callers + 1;
            }
        }

        return Peel(callees, callersLeft);
    }

    private static Dictionary<string, int> Peel(Dictionary<string, List<string>> callees, Dictionary<string, int> callersLeft)
    {
        var layers = callersLeft.Keys.ToDictionary(node => node, _ => 0, StringComparer.Ordinal);
        var waiting = new SortedSet<(int Callers, string Node)>(callersLeft.Select(entry => (entry.Value, entry.Key)), ByCallersThenId);
        while (waiting.Count > 0)
        {
            var (_, node) = waiting.Min;
            waiting.Remove(waiting.Min);
            callersLeft[node] = -1;
            foreach (var callee in callees[node])
            {
                var left = callersLeft[callee];
                if (left < 0)
                {
                    continue;
                }

                waiting.Remove((left, callee));
                waiting.Add((left - 1, callee));
                callersLeft[callee] = left - 1;
                layers[callee] = Math.Max(layers[callee], layers[node] + 1);
            }
        }

        return layers;
    }

    private static Comparer<(int Callers, string Node)> ByCallersThenId { get; } = Comparer<(int Callers, string Node)>.Create(
        (left, right) => left.Callers != right.Callers ? left.Callers.CompareTo(right.Callers) : string.CompareOrdinal(left.Node, right.Node));
}
