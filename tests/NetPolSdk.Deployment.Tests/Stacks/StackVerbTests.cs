using System.Text.Json;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Tests.Clusters;

namespace NetPolSdk.Deployment.Tests.Stacks;

public sealed class StackVerbTests : IAsyncLifetime
{
    private StackCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await StackCluster.StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Preview_shows_the_plan_and_writes_nothing()
    {
        var run = await RunAsync("preview");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe($"""
            shop on {_cluster.Admin.Name}

            + create NetworkPolicy shop/default-deny-all
            + create NetworkPolicy shop/allow-dns-egress
            + create NetworkPolicy shop/api
            + create NetworkPolicy data/postgres

            Writes, in their order
              create data/postgres
              create shop/api
              create shop/allow-dns-egress
              create shop/default-deny-all

            4 to create, 0 unchanged

            """.ReplaceLineEndings("\n"));
        _cluster.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Diff_with_the_cluster_only_reads_and_leaves_what_the_stack_does_not_name()
    {
        await _cluster.CreatePodAsync("shop", "api", "api", 8080);
        await _cluster.CreatePodAsync("shop", "web", "web", 8080);
        await _cluster.CreatePodAsync("data", "postgres", "postgres", 5432);
        _cluster.Server.ForgetAudit();

        var run = await RunAsync("diff", "--cluster");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("~ shop/api[Pod] => data/postgres[Pod] : all traffic -> TCP 5432\n");
        run.Output.ShouldContain("- shop/web[Pod] => data/postgres[Pod] : all traffic\n");
        _cluster.Writes.ShouldBeEmpty();
        (await RunAsync("up", "--yes")).ExitCode.ShouldBe(0);
        (await RunAsync("diff", "--cluster")).Output.ShouldBe("no connection is gained, lost or changed\n");
    }

    [Fact]
    public async Task Up_and_destroy_tell_what_they_did()
    {
        (await RunAsync("up", "--yes")).ShouldSatisfyAllConditions(
            run => run.ExitCode.ShouldBe(0),
            run => run.Error.ShouldEndWith("shop: done: 4 to create, 0 unchanged\n"));
        (await RunAsync("up", "--yes")).ShouldBe(new ProgramRun(0, "", "shop: nothing to do, 4 policies unchanged\n"));
        (await RunAsync("destroy", "--yes")).Error.ShouldEndWith("shop: done: 4 to delete, 0 unchanged\n");
        (await _cluster.StandingAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Where_nobody_can_be_asked_nothing_is_written_without_yes()
    {
        var run = await RunAsync("up");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("nothing was written. Nobody can be asked here, so say --yes");
        _cluster.Writes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("y", 0)]
    [InlineData("n", 2)]
    [InlineData("", 2)]
    [InlineData(null, 2)]
    public async Task Only_a_yes_counts(string? answer, int exitCode)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = _cluster.Console(output, error) with { ReadAnswer = () => answer };
        (await PolicyProgram.RunAsync("shop", ["up"], Shop, console, default)).ShouldBe(exitCode);
        _cluster.Writes.Any().ShouldBe(exitCode == 0);
    }

    [Fact]
    public async Task The_plan_as_JSON_has_objects_writes_and_what_came_of_them()
    {
        var run = await RunAsync("up", "--yes", "--output", "json");
        var plan = JsonElement.Parse(run.Output);

        plan.GetProperty("version").GetInt32().ShouldBe(1);
        plan.GetProperty("objects").GetArrayLength().ShouldBe(4);
        plan.GetProperty("objects")[0].GetRawText().ReplaceLineEndings("").Replace(" ", "").ShouldBe("""{"action":"create","kind":"NetworkPolicy","group":"networking.k8s.io","namespace":"shop","name":"default-deny-all"}""");
        plan.GetProperty("writes")[3].GetProperty("write").GetString().ShouldBe("create");
        plan.GetProperty("outcome").GetProperty("complete").GetBoolean().ShouldBeTrue();
        run.Output.ShouldNotContain("admin", Case.Insensitive, "the token of the user is in no plan");
    }

    [Fact]
    public async Task A_plan_that_cannot_be_carried_out_fails_and_says_why()
    {
        await _cluster.Admin.ApplyAsync(ServedCluster.Policy("api", 80, "kubectl"));
        _cluster.Server.ForgetAudit();
        var run = await RunAsync("up", "--yes");

        run.ExitCode.ShouldBe(1);
        run.Output.ShouldContain("What is in the way\n  NetworkPolicy shop/api belongs to others: \"kubectl\": spec.ingress");
        run.Error.ShouldEndWith("shop: nothing was written\n");
        _cluster.Writes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up", "--yes")]
    public async Task A_kind_that_the_cluster_does_not_serve_is_named_with_the_remedy(params string[] verb)
    {
        _cluster.Server.Hide("policy.networking.k8s.io");
        var guard = ClusterNetworkPolicy.Named("guard").InAdminTier(priority: 10).For(Namespaces.Named("data")).DenyIngress(from: Namespaces.Named("web"));
        var run = await RunAsync(stack => Shop(stack).Add(guard), verb);

        run.ExitCode.ShouldBe(1, run.Error);
        run.Output.ShouldContain("What is in the way\n  The cluster does not serve ClusterNetworkPolicy of policy.networking.k8s.io/v1alpha2, which guard is of. Install the definitions of that kind, or leave it out.\n");
        _cluster.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_user_who_may_read_nothing_gets_one_message_with_the_rule()
    {
        var run = await RunAsync(Shop, ["preview"], _cluster.ClientOf("restricted"));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("may not get configmaps in the namespace shop.");
        run.Error.ShouldContain("resources: [\"configmaps\"]");
    }

    [Theory]
    [InlineData("preview")]
    [InlineData("up")]
    [InlineData("destroy")]
    public async Task Help_has_an_example(string verb)
    {
        var run = await RunAsync(verb, "--help");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldContain("dotnet run -- " + verb);
        run.Output.ShouldContain("--context");
    }

    private static PolicyStack Shop(PolicyStack stack) => stack.Add(StackCluster.Shop.Policies);

    private Task<ProgramRun> RunAsync(params string[] args) => RunAsync(Shop, args);

    private async Task<ProgramRun> RunAsync(Func<PolicyStack, PolicyStack> configure, string[] args, IApiServer? server = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await PolicyProgram.RunAsync("shop", args, configure, _cluster.Console(output, error, server), default);
        return new ProgramRun(exitCode, output.ToString(), error.ToString());
    }
}
