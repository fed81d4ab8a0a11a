using System.Xml.Linq;
using NetPolSdk.Tool.Rendering.Layout;
using NetPolSdk.Tool.Rendering.Svg;

namespace NetPolSdk.Tool.Tests.Rendering;

public sealed class SvgTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_namespace_is_a_box_every_workload_a_node_and_every_connection_an_edge()
    {
        var picture = XDocument.Parse(SvgRenderer.Render(Graphs.Shop)).Root!;

        Of(picture, "box").Count().ShouldBe(3);
        Of(picture, "box outside").Count().ShouldBe(2);
        picture.Descendants(Svg + "g").Count(g => g.Attribute("data-node") is not null).ShouldBe(8);
        Of(picture, "edge allowed").Count().ShouldBe(6);
        Of(picture, "edge undefined").Count().ShouldBe(1);
        Of(picture, "edge conditional").Count().ShouldBe(1);
    }

    [Fact]
    public void The_same_graph_gives_the_same_bytes() => SvgRenderer.Render(Graphs.Of(60)).ShouldBe(SvgRenderer.Render(Graphs.Of(60)));

    [Fact]
    public void Names_cannot_break_out_of_the_picture()
    {
        var picture = XDocument.Parse(SvgRenderer.Render(Graphs.Named(Graphs.Hostile)));

        picture.Descendants(Svg + "script").ShouldBeEmpty();
        picture.Descendants(Svg + "img").ShouldBeEmpty();
        picture.Root!.Value.ShouldContain("</script>");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(400)]
    public void No_two_nodes_overlap_and_each_is_inside_its_box(int workloads)
    {
        var plan = GraphPlanner.Plan(Graphs.Of(workloads));

        foreach (var box in plan.Boxes)
        {
            box.Nodes.ShouldAllBe(node => node.Area.X >= box.Area.X && node.Area.Right <= box.Area.Right && node.Area.Y >= box.Area.Y && node.Area.Bottom <= box.Area.Bottom);
            plan.Boxes.ShouldAllBe(other => other == box || !Overlap(box.Area, other.Area));
            box.Nodes.ShouldAllBe(node => box.Nodes.All(other => other.Id == node.Id || !Overlap(node.Area, other.Area)));
        }

        plan.Boxes.SelectMany(box => box.Nodes).Count().ShouldBe(workloads);
    }

    [Fact]
    public void Callers_stand_to_the_left_of_callees()
    {
        var layers = NodeLayers.Of(["a", "b", "c", "d"], [Edge("a", "b"), Edge("b", "c"), Edge("c", "b"), Edge("d", "c")]);

        layers["a"].ShouldBeLessThan(layers["b"]);
        layers["b"].ShouldBeLessThan(layers["c"]);
        layers["d"].ShouldBe(0);
    }

    [Fact]
    public void An_empty_graph_is_an_empty_picture() =>
        XDocument.Parse(SvgRenderer.Render(new("nothing", [], [], [], []))).Root!.Descendants(Svg + "rect").ShouldBeEmpty();

    private static IEnumerable<XElement> Of(XElement picture, string @class) =>
        picture.Descendants(Svg + "g").Where(g => (string?)g.Attribute("class") == @class);

    private static Tool.Rendering.GraphEdge Edge(string from, string to) => new(from, to, "TCP 1", Deployment.Connections.ConnectionVerdict.Allowed, []);

    private static bool Overlap(Area left, Area right) => left.X < right.Right && right.X < left.Right && left.Y < right.Bottom && right.Y < left.Bottom;
}
