namespace NetPolSdk.Tool.Tests;

public sealed class InventoryTests
{
    [Fact]
    public void Each_application_has_its_callers_and_dependencies_with_ports_and_reasons()
    {
        var yaml = Sample.Shop.Replace("  name: postgres\n  namespace: data\nspec:\n  podSelector", "  name: postgres\n  namespace: data\n  annotations:\n    netpolsdk.dev/because.ingress.0: orders | are <kept>\nspec:\n  podSelector", StringComparison.Ordinal);

        var run = ToolRun.WithInput(yaml, "list", "-", "--by", "application", "--format", "md");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldStartWith("# Inventory of flows\n\n## api\n\nNamespaces: shop. Workloads: shop/api\\[Deployment\\].\n\n| Callers | Ports | Reason |\n");
        run.Output.ShouldContain("| api \\(shop\\) | TCP 5432 | orders \\| are &lt;kept&gt; |\n");
        run.Output.ShouldContain("| postgres \\(data\\) | TCP 5432 | orders \\| are &lt;kept&gt; |\n");
    }

    [Fact]
    public void The_labels_that_kubernetes_recommends_name_the_application()
    {
        var yaml = Sample.Shop.Replace("        app: api\n", "        app: api\n        app.kubernetes.io/part-of: webshop\n", StringComparison.Ordinal).Replace("        app: frontend\n", "        app: frontend\n        app.kubernetes.io/part-of: webshop\n", StringComparison.Ordinal);

        ToolRun.WithInput(yaml, "list", "-", "--by", "application", "--format", "md").Output
            .ShouldContain("## webshop\n\nNamespaces: shop. Workloads: shop/api\\[Deployment\\], shop/frontend\\[Deployment\\].\n");
    }

    [Fact]
    public void An_inventory_is_a_markdown_page() => ToolRun.WithInput(Sample.Shop, "list", "-", "--by", "application", "--format", "csv").ExitCode.ShouldBe(2);
}
