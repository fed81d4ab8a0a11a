using NetPolSdk.Deployment.Connections;
using NetPolSdk.Tool.Rendering;

namespace NetPolSdk.Tool.Tests;

public sealed class TextGraphTests
{
    private static readonly ConnectivityGraph Graph = new(
        "p \"x\"",
        [new("data", []), new("shop", [])],
        [Workload("data", "postgres", "StatefulSet"), Workload("shop", "api", "Deployment")],
        [new("203.0.113.0/24", "203.0.113.0/24")],
        [
            new("shop/api[Deployment]", "203.0.113.0/24", "TCP 443", ConnectionVerdict.Undefined, []),
            new("shop/api[Deployment]", "data/postgres[StatefulSet]", "TCP 5432", ConnectionVerdict.Allowed, []),
        ]);

    [Fact]
    public void Dot_draws_namespaces_as_clusters_and_doubt_as_dashes() => Write(DotGraph.Write).ShouldBe("""
        digraph connections {
          label="p \"x\"";
          rankdir=LR;
          node [shape=box, style=rounded];
          subgraph cluster_0 {
            label="data";
            "data/postgres[StatefulSet]" [label="postgres"];
          }
          subgraph cluster_1 {
            label="shop";
            "shop/api[Deployment]" [label="api"];
          }
          "203.0.113.0/24" [label="203.0.113.0/24", shape=ellipse];
          "shop/api[Deployment]" -> "203.0.113.0/24" [label="TCP 443", style=dashed];
          "shop/api[Deployment]" -> "data/postgres[StatefulSet]" [label="TCP 5432"];
        }

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Mermaid_numbers_its_nodes() => Write(MermaidGraph.Write).ShouldBe("""
        flowchart LR
          subgraph s0["data"]
            n0["postgres"]
          end
          subgraph s1["shop"]
            n1["api"]
          end
          n2(["203.0.113.0/24"])
          n1 -.->|"TCP 443"| n2
          n1 -->|"TCP 5432"| n0

        """.ReplaceLineEndings("\n"));

    private static GraphWorkload Workload(string space, string name, string kind) =>
        new($"{space}/{name}[{kind}]", space, name, kind, [], IngressIsolated: true, EgressIsolated: true, []);

    private static string Write(Action<TextWriter, ConnectivityGraph> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output, Graph);
        return output.ToString();
    }
}
