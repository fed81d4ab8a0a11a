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

    private static ToolRun Diff(params string[] options)
    {
        using var folder = new TemporaryFolder().With("old.yaml", Sample.Shop).With("new.yaml", Opened);
        return folder.Run(["diff", "old.yaml", "new.yaml", .. options]);
    }
}
