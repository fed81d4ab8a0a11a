using System.Text.Json;

namespace NetPolSdk.Tool.Tests;

public sealed class DiffTests
{
    private static readonly string Opened = Sample.Shop.Replace("port: 5432\n---", "port: 5432\n      endPort: 5433\n---", StringComparison.Ordinal).Replace("app: api\n    ports", "app: frontend\n    ports", StringComparison.Ordinal);

    [Fact]
    public void Gained_and_lost_connections_are_marked()
    {
        var run = Diff();

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldBe("""
            - shop/api[Deployment] => data/postgres[StatefulSet] : TCP 5432
            + shop/frontend[Deployment] => data/postgres[StatefulSet] : TCP 5432-5433

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_same_meaning_is_no_difference()
    {
        using var folder = new TemporaryFolder().With("old.yaml", Sample.Shop).With("new.yaml", "# other text\n" + Sample.Shop);

        folder.Run("diff", "old.yaml", "new.yaml").Output.ShouldBe("no connection is gained, lost or changed\n");
        folder.Run("diff", "old.yaml", "new.yaml", "--format", "json").Output.ShouldBe("[]\n");
    }

    [Fact]
    public void Json_has_the_documented_members()
    {
        using var document = JsonDocument.Parse(Diff("--format", "json").Output);

        var change = document.RootElement[1];
        change.EnumerateObject().Select(member => member.Name).ShouldBe(["change", "from", "to", "gained", "lost", "before", "after"]);
        change.GetProperty("change").GetString().ShouldBe("gained");
        change.GetProperty("gained")[0].GetProperty("ports").GetString().ShouldBe("5432-5433");
    }

    [Fact]
    public void Markdown_is_a_table() =>
        Diff("--format", "md").Output.ShouldContain("| lost | shop/api\\[Deployment\\] | data/postgres\\[StatefulSet\\] | TCP 5432 | no traffic |\n");

    [Fact]
    public void For_any_cluster_an_example_is_made_up()
    {
        var run = Diff("--any-cluster");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldBe("""
            the policies differ, for example between these:
                data/destination[Pod]: labels app=postgres
                shop/source[Pod]: labels app=api
            - shop/source[Pod] => data/destination[Pod] : TCP 5432

            """.ReplaceLineEndings("\n"));
        using var document = JsonDocument.Parse(Diff("--any-cluster", "--format", "json").Output);
        document.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["verdict", "counterexample", "namespaces", "pods"]);
        document.RootElement.GetProperty("counterexample").GetProperty("lost")[0].GetProperty("ports").GetString().ShouldBe("5432");
    }

    [Fact]
    public void The_same_meaning_in_any_cluster_is_said()
    {
        using var folder = new TemporaryFolder().With("old.yaml", Sample.Shop).With("new.yaml", "# other text\n" + Sample.Shop);

        folder.Run("diff", "old.yaml", "new.yaml", "--any-cluster").Output.ShouldBe("the policies mean the same in every cluster\n");
        folder.Run("diff", "old.yaml", "new.yaml", "--any-cluster", "--format", "json").Output.ShouldBe("{\n  \"verdict\": \"equivalent\"\n}\n");
        folder.Run("diff", "old.yaml", "new.yaml", "--any-cluster", "--format", "md").ExitCode.ShouldBe(2);
    }

    private static ToolRun Diff(params string[] options)
    {
        using var folder = new TemporaryFolder().With("old.yaml", Sample.Shop).With("new.yaml", Opened);
        return folder.Run(["diff", "old.yaml", "new.yaml", .. options]);
    }
}
