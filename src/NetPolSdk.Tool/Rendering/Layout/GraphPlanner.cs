namespace NetPolSdk.Tool.Rendering.Layout;

/// <summary>
/// Lays a graph out: in each box the nodes stand in columns by their layer, and the boxes follow each other on shelves,
/// callers before callees. The same graph always gives the same picture.
/// </summary>
internal static class GraphPlanner
{
    public const double NodeHeight = 30;
    public const double HeaderHeight = 34;
    private const double CharacterWidth = 7.3;
    private const double NodePadding = 24;
    private const double Gap = 26;
    private const double ColumnGap = 70;
    private const double BoxGap = 64;
    private const double Margin = 28;
    private const int LongestText = 34;
    private const int HighestColumn = 14;
    private const int MostLayerColumns = 4;
    private const double SmallestShelf = 1100;
    private const double AspectRatio = 2.2;

    public static GraphPlan Plan(ConnectivityGraph graph)
    {
        var layers = NodeLayers.Of([.. graph.Workloads.Select(workload => workload.Id), .. graph.Externals.Select(external => external.Id)], graph.Edges);
        var boxes = Shelve([.. Boxes(graph, layers).OrderBy(box => box.Layer).ThenBy(box => box.Box.Name, StringComparer.Ordinal).Select(box => box.Box)]);
        var nodes = boxes.SelectMany(box => box.Nodes).ToDictionary(node => node.Id, StringComparer.Ordinal);
        var edges = graph.Edges
            .Where(edge => nodes.ContainsKey(edge.From) && nodes.ContainsKey(edge.To))
            .Select(edge => new PlacedEdge(edge, nodes[edge.From], nodes[edge.To]));
        var width = boxes.Count == 0 ? 0 : boxes.Max(box => box.Area.Right);
        var height = boxes.Count == 0 ? 0 : boxes.Max(box => box.Area.Bottom);
        return new GraphPlan(width + Margin, height + Margin, boxes, [.. edges]);
    }

    private static IEnumerable<(PlacedBox Box, double Layer)> Boxes(ConnectivityGraph graph, IReadOnlyDictionary<string, int> layers)
    {
        var workloads = graph.Workloads.ToLookup(workload => workload.Namespace, StringComparer.Ordinal);
        foreach (var @namespace in graph.Namespaces)
        {
            var nodes = workloads[@namespace.Name].Select(workload => new PlacedNode(
                workload.Id,
                Shortened(workload.Name),
                $"{workload.Kind} {workload.Namespace}/{workload.Name}",
                default,
                workload.IngressIsolated || workload.EgressIsolated));
            yield return Column(@namespace.Name, isOutside: false, [.. nodes], layers);
        }

        var callers = graph.Edges.Select(edge => edge.From).ToHashSet(StringComparer.Ordinal);
        foreach (var side in graph.Externals.GroupBy(external => callers.Contains(external.Id)).OrderByDescending(group => group.Key))
        {
            var nodes = side.Select(external => new PlacedNode(external.Id, Shortened(external.Label), "outside " + external.Label, default, false));
            yield return Column(side.Key ? "from outside" : "to outside", isOutside: true, [.. nodes], layers);
        }
    }

    /// <summary>One box with its nodes in columns, its upper left corner at the origin.</summary>
    private static (PlacedBox Box, double Layer) Column(string name, bool isOutside, IReadOnlyList<PlacedNode> nodes, IReadOnlyDictionary<string, int> layers)
    {
        var placed = new List<PlacedNode>();
        double x = Gap, bottom = HeaderHeight + NodeHeight;
        foreach (var column in Columns(nodes, layers))
        {
            var width = column.Max(node => (node.Text.Length * CharacterWidth) + NodePadding);
            for (var i = 0; i < column.Length; i++)
            {
                var area = new Area(x, HeaderHeight + (i * (NodeHeight + Gap)), width, NodeHeight);
                placed.Add(column[i] with { Area = area });
                bottom = Math.Max(bottom, area.Bottom);
            }

            x += width + ColumnGap;
        }

        var wanted = Math.Max(x - ColumnGap + Gap, (Shortened(name).Length * CharacterWidth) + (2 * Gap));
        var box = new PlacedBox(name, isOutside, new Area(0, 0, wanted, bottom + Gap), placed);
        return (box, nodes.Count == 0 ? 0 : nodes.Average(node => layers[node.Id]));
    }

    /// <summary>A column a layer; where there are many layers, columns of equal height in the layers' order.</summary>
    private static IEnumerable<PlacedNode[]> Columns(IReadOnlyList<PlacedNode> nodes, IReadOnlyDictionary<string, int> layers)
    {
        var byLayer = nodes.GroupBy(node => layers[node.Id]).OrderBy(group => group.Key).ToList();
        return byLayer.Count <= MostLayerColumns
            ? byLayer.SelectMany(group => group.Chunk(HighestColumn))
            : byLayer.SelectMany(group => group).Chunk(Math.Clamp((int)Math.Ceiling(Math.Sqrt(nodes.Count)), 2, HighestColumn));
    }

    /// <summary>Puts boxes next to each other until a shelf is full, then begins the next shelf.</summary>
    private static List<PlacedBox> Shelve(IReadOnlyList<PlacedBox> boxes)
    {
        var total = boxes.Sum(box => (box.Area.Width + BoxGap) * (box.Area.Height + BoxGap));
        var shelfWidth = Math.Max(boxes.Count == 0 ? 0 : boxes.Max(box => box.Area.Width), Math.Max(SmallestShelf, Math.Sqrt(total * AspectRatio)));
        var shelved = new List<PlacedBox>();
        double x = Margin, y = Margin, shelfHeight = 0;
        foreach (var box in boxes)
        {
            if (x > Margin && x + box.Area.Width > shelfWidth)
            {
                (x, y, shelfHeight) = (Margin, y + shelfHeight + BoxGap, 0);
            }

            shelved.Add(box with { Area = box.Area.MovedBy(x, y), Nodes = [.. box.Nodes.Select(node => node with { Area = node.Area.MovedBy(x, y) })] });
            x += box.Area.Width + BoxGap;
            shelfHeight = Math.Max(shelfHeight, box.Area.Height);
        }

        return shelved;
    }

    private static string Shortened(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText - 1), "…");
}
