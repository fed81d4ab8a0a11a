using System.Text.Json;
using System.Xml.Linq;

namespace NetPolSdk.Tool.Tests;

public sealed class ListTests
{
    [Fact]
    public void Text_lists_what_is_allowed_and_nothing_else()
    {
        var run = ToolRun.WithInput(Sample.Shop, "list", "-");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Error.ShouldBeEmpty();
        run.Output.Split('\n').Where(line => line.Contains("postgres", StringComparison.Ordinal) && line.StartsWith("shop/", StringComparison.Ordinal))
            .ShouldBe(["shop/api[Deployment] => data/postgres[StatefulSet] : TCP 5432"]);
        run.Output.ShouldContain("shop/api[Deployment] => shop/frontend[Deployment] : all traffic\n");
    }

    [Fact]
    public void Json_has_the_documented_shape()
    {
        using var document = JsonDocument.Parse(ToolRun.WithInput(Sample.Shop, "list", "-", "--format", "json").Output);

        var row = document.RootElement.EnumerateArray().Single(row => row.GetProperty("to").GetString() == "data/postgres[StatefulSet]");
        row.GetProperty("from").GetString().ShouldBe("shop/api[Deployment]");
        var part = row.GetProperty("traffic").EnumerateArray().ShouldHaveSingleItem();
        part.GetProperty("protocol").GetString().ShouldBe("TCP");
        part.GetProperty("ports").GetString().ShouldBe("5432");
    }

    [Fact]
    public void What_kubernetes_leaves_open_is_undefined_with_the_reason()
    {
        var yaml = Sample.Shop.Replace("      labels:\n        app: api\n", "      labels:\n        app: api\n    spec:\n      hostNetwork: true\n", StringComparison.Ordinal);

        using var document = JsonDocument.Parse(ToolRun.WithInput(yaml, "list", "-", "--format", "json").Output);

        var row = document.RootElement.EnumerateArray().First(row => row.GetProperty("from").GetString() == "shop/api[Deployment]" && row.GetProperty("to").GetString() == "data/postgres[StatefulSet]");
        row.GetProperty("verdict").GetString().ShouldBe("undefined");
        row.GetProperty("reason").GetString().ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("csv", "shop/api[Deployment],data/postgres[StatefulSet],TCP 5432,allowed,\n")]
    [InlineData("md", "| shop/api\\[Deployment\\] | data/postgres\\[StatefulSet\\] | TCP 5432 |\n")]
    [InlineData("dot", "\"shop/api[Deployment]\" -> \"data/postgres[StatefulSet]\" [label=\"TCP 5432\"];\n")]
    [InlineData("mermaid", "n1 -->|\"TCP 5432\"| n0\n")]
    public void Every_format_has_the_connection(string format, string expected) =>
        ToolRun.WithInput(Sample.Shop, "list", "-", "--format", format).Output.ShouldContain(expected);

    [Fact]
    public void Svg_is_xml_with_every_workload()
    {
        var picture = XDocument.Parse(ToolRun.WithInput(Sample.Shop, "list", "-", "--format", "svg").Output);

        picture.Root!.Name.LocalName.ShouldBe("svg");
        picture.Root.Value.ShouldContain("postgres");
        picture.Root.Value.ShouldContain("frontend");
    }

    [Fact]
    public void The_page_is_one_file_that_asks_for_nothing_else()
    {
        var page = ToolRun.WithInput(Sample.Shop, "list", "-", "--format", "html").Output;

        page.ShouldStartWith("<!doctype html>", Case.Insensitive);
        page.ShouldNotContain("src=\"http");
        page.ShouldNotContain("href=\"http");
    }

    [Fact]
    public void A_terminal_gets_a_table()
    {
        var run = ToolRun.In(Environment.CurrentDirectory, Sample.Shop, isTerminal: true, _ => null, "list", "-");

        run.Output.ShouldContain("\e[");
        run.Output.ShouldContain("│");
        ToolRun.WithInput(Sample.Shop, "list", "-").Output.ShouldNotContain("\e");
    }

    [Fact]
    public void What_could_not_be_read_is_told_and_the_exit_code_says_so()
    {
        var run = ToolRun.WithInput(Sample.Shop + "---\n" + Sample.Refused, "list", "-");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Output.ShouldContain("TCP 5432");
        run.Error.ShouldContain("NPS0003");
        run.Error.ShouldContain("what could not be read is not part of the answer");
    }

    [Fact]
    public void An_admin_policy_decides_before_the_others()
    {
        const string Guard = """
            apiVersion: policy.networking.k8s.io/v1alpha2
            kind: ClusterNetworkPolicy
            metadata: {name: guard}
            spec:
              tier: Admin
              priority: 1
              subject: {namespaces: {}}
              ingress:
              - action: Deny
                from: [{namespaces: {}}]
            """;

        var run = ToolRun.WithInput(Sample.Shop + "---\n" + Guard, "list", "-");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldNotContain("TCP 5432");
    }

    [Theory]
    [InlineData("policy.networking.k8s.io/v1beta1", "ClusterNetworkPolicy", "{}")]
    [InlineData("cilium.io/v2alpha1", "CiliumEgressPolicy", "{}")]
    public void A_policy_of_a_kind_that_is_not_evaluated_is_told_and_never_passed_over(string apiVersion, string kind, string spec)
    {
        var run = ToolRun.WithInput($"apiVersion: {apiVersion}\nkind: {kind}\nmetadata:\n  name: deny\nspec: {spec}\n---\n" + Sample.Shop, "list", "-");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldContain($"-:1: {kind} deny is of a kind that this version does not evaluate; it is left out.");
        run.Output.ShouldContain("TCP 5432");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("dot")]
    [InlineData("mermaid")]
    [InlineData("svg")]
    [InlineData("html")]
    public void Names_that_no_server_would_take_stay_harmless_text(string format)
    {
        var hostile = """
            apiVersion: apps/v1
            kind: "Deployment"
            metadata:
              name: "</script><script>alert(1)</script>\e[31m\n\"];evil"
              namespace: "=1+1|`<img src=x onerror=alert(1)>"
            spec:
              template:
                metadata:
                  labels:
                    "<b>": "\u202e\"onload=\"x"

            """;
        var run = ToolRun.WithInput(hostile + "---\n" + Sample.Shop, "list", "-", "--format", format);

        run.Output.ShouldNotContain("\e");
        run.Output.ShouldNotContain("\u202e");
        if (format == "csv")
        {
            run.Output.Split('\n').ShouldNotContain(line => line.StartsWith('='));
        }

        if (format is "md" or "svg" or "html" or "mermaid")
        {
            run.Output.ShouldNotContain("<img");
            run.Output.ShouldNotContain("</script><script>alert");
        }
    }

    [Fact]
    public void The_output_is_the_same_on_every_run_and_whatever_the_order_of_documents()
    {
        var documents = Sample.Shop.Split("---\n");
        var reversed = string.Join("---\n", documents.Reverse());

        ToolRun.WithInput(reversed, "list", "-", "-f", "svg").Output.ShouldBe(ToolRun.WithInput(Sample.Shop, "list", "-", "-f", "svg").Output);
        ToolRun.WithInput(Sample.Shop, "list", "-", "-f", "html").ShouldBe(ToolRun.WithInput(Sample.Shop, "list", "-", "-f", "html"));
    }
}
