using System.Globalization;
using System.Text;
using System.Xml;
using NetPolSdk.Tool.Rendering.Layout;

namespace NetPolSdk.Tool.Rendering.Svg;

/// <summary>Draws a graph as SVG. Whatever the texts hold, they come out as text.</summary>
internal static class SvgRenderer
{
    /// <summary>Above so many edges a picture of all of them says nothing; they are left to whoever picks a node.</summary>
    public const int MostEdges = 3000;
    private const int MostLabelledEdges = 60;
    private const string Namespace = "http://www.w3.org/2000/svg";

    /// <summary>The picture as a file of its own, with its styles in it.</summary>
    public static string Render(ConnectivityGraph graph)
    {
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            Write(writer, graph, GraphPlanner.Plan(graph), SvgStyle.Text);
        }

        return text.Append('\n').ToString();
    }

    /// <summary>The picture as an element; without <paramref name="style"/> the page around it styles it.</summary>
    public static void Write(XmlWriter writer, ConnectivityGraph graph, GraphPlan plan, string? style)
    {
        writer.WriteStartElement("svg", Namespace);
        Attribute(writer, "viewBox", $"0 0 {Number(plan.Width)} {Number(plan.Height)}");
        Attribute(writer, "width", Number(plan.Width));
        Attribute(writer, "height", Number(plan.Height));
        Attribute(writer, "role", "group");
        Attribute(writer, "aria-label", "Allowed connections: " + graph.Title);
        if (style is not null)
        {
            writer.WriteElementString("style", Namespace, style);
        }

        WriteArrowHeads(writer);
        foreach (var box in plan.Boxes)
        {
            WriteBox(writer, box);
        }

        WriteEdges(writer, plan);
        foreach (var node in plan.Boxes.SelectMany(box => box.Nodes))
        {
            WriteNode(writer, node);
        }

        writer.WriteEndElement();
    }

    private static void WriteArrowHeads(XmlWriter writer)
    {
        Start(writer, "defs", null);
        foreach (var verdict in Enum.GetNames<ConnectionVerdict>())
        {
            Start(writer, "marker", "head " + Class(verdict));
            Attribute(writer, "id", "head-" + Class(verdict));
            Attribute(writer, "viewBox", "0 0 10 10");
            Attribute(writer, "refX", "9");
            Attribute(writer, "refY", "5");
            Attribute(writer, "markerWidth", "7");
            Attribute(writer, "markerHeight", "7");
            Attribute(writer, "orient", "auto-start-reverse");
            Start(writer, "path", null);
            Attribute(writer, "d", "M 0 1 L 10 5 L 0 9 z");
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteBox(XmlWriter writer, PlacedBox box)
    {
        Start(writer, "g", box.IsOutside ? "box outside" : "box");
        Attribute(writer, "data-box", CleanText.Of(box.Name));
        WriteRectangle(writer, box.Area, 10);
        Start(writer, "text", "box-name");
        Attribute(writer, "x", Number(box.Area.X + 14));
        Attribute(writer, "y", Number(box.Area.Y + 22));
        writer.WriteString(CleanText.Of(box.Name));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteNode(XmlWriter writer, PlacedNode node)
    {
        Start(writer, "g", node.IsIsolated ? "node isolated" : "node");
        Attribute(writer, "data-node", CleanText.Of(node.Id));
        writer.WriteElementString("title", Namespace, CleanText.Of(node.Title));
        WriteRectangle(writer, node.Area, 6);
        var (x, y) = node.Area.Centre;
        Start(writer, "text", null);
        Attribute(writer, "x", Number(x));
        Attribute(writer, "y", Number(y + 4));
        Attribute(writer, "text-anchor", "middle");
        writer.WriteString(CleanText.Of(node.Text));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter writer, GraphPlan plan)
    {
        Start(writer, "g", plan.Edges.Count > 120 ? "edges many" : "edges");
        for (var i = 0; i < plan.Edges.Count && plan.Edges.Count <= MostEdges; i++)
        {
            WriteEdge(writer, plan.Edges[i], i, isLabelled: plan.Edges.Count <= MostLabelledEdges);
        }

        writer.WriteEndElement();
    }

    private static void WriteEdge(XmlWriter writer, PlacedEdge placed, int index, bool isLabelled)
    {
        var edge = placed.Edge;
        var curve = EdgeCurve.Between(placed.From.Area, placed.To.Area);
        Start(writer, "g", "edge " + Class(edge.Verdict.ToString()));
        Attribute(writer, "data-edge", index.ToString(CultureInfo.InvariantCulture));
        writer.WriteElementString("title", Namespace, CleanText.Of($"{edge.From} → {edge.To}: {edge.Traffic}"));
        Start(writer, "path", null);
        Attribute(writer, "d", curve.Path);
        Attribute(writer, "marker-end", $"url(#head-{Class(edge.Verdict.ToString())})");
        writer.WriteEndElement();
        if (isLabelled)
        {
            Start(writer, "text", null);
            Attribute(writer, "x", Number(curve.Middle.X));
            Attribute(writer, "y", Number(curve.Middle.Y - 4));
            Attribute(writer, "text-anchor", "middle");
            writer.WriteString(CleanText.Of(edge.Traffic));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
    }

    private static void WriteRectangle(XmlWriter writer, Area area, int radius)
    {
        Start(writer, "rect", null);
        Attribute(writer, "x", Number(area.X));
        Attribute(writer, "y", Number(area.Y));
        Attribute(writer, "width", Number(area.Width));
        Attribute(writer, "height", Number(area.Height));
        Attribute(writer, "rx", Number(radius));
        writer.WriteEndElement();
    }

    private static void Start(XmlWriter writer, string element, string? @class)
    {
        writer.WriteStartElement(element, Namespace);
        if (@class is not null)
        {
            Attribute(writer, "class", @class);
        }
    }

    private static void Attribute(XmlWriter writer, string name, string value) => writer.WriteAttributeString(name, CleanText.Of(value));

    private static string Class(string verdict) => verdict.ToLowerInvariant();

    private static string Number(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);
}
