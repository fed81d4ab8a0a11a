using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetPolSdk.Tool.Tests.Clusters;

/// <summary>The verbs that take manifests, on a live cluster instead.</summary>
public sealed class ClusterInputTests : IAsyncLifetime
{
    private static readonly NetworkPolicy Postgres = NetworkPolicy.Named("postgres").InNamespace("data").For(Pods.Labelled("app", "postgres"))
        .AllowIngress(from: Pods.Labelled("app", "api").In(Namespaces.Named("shop")), on: Port.Tcp(5432));

    private LiveCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _cluster = await LiveCluster.StartAsync("shop", "data");
        await _cluster.AddPodAsync("shop", "api", "app=api");
        await _cluster.AddPodAsync("shop", "frontend", "app=frontend");
        await _cluster.AddPodAsync("data", "postgres", "app=postgres");
        await _cluster.AddAsync(Postgres);
        _cluster.Server.ForgetAudit();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task List_answers_as_from_manifests_and_only_reads()
    {
        await _cluster.AddPodAsync("shop", "migration", "app=migration");
        _cluster.Server.SetPodStatus("shop", "migration", """{"phase": "Succeeded"}""");
        _cluster.Server.ForgetAudit();
        var live = await _cluster.RunAsync("list", "--cluster");
        var manifests = ToolRun.WithInput(Manifests(), "list", "-");

        live.ExitCode.ShouldBe(0, live.ToString());
        live.Output.ShouldBe(manifests.Output);
        live.Output.ShouldContain("shop/api[Pod] => data/postgres[Pod] : TCP 5432\n");
        _cluster.Writes.ShouldBeEmpty();
        _cluster.Server.Audit.ShouldNotContain(entry => entry.Resource == "secrets" || entry.Resource == "configmaps");
    }

    [Fact]
    public async Task Explain_and_show_name_policies_without_lines()
    {
        var explained = await _cluster.RunAsync("explain", "--cluster", "--from", "shop/frontend", "--to", "data/postgres", "--port", "5432");
        explained.ExitCode.ShouldBe(0, explained.ToString());
        explained.Output.ShouldContain("denied");
        explained.Output.ShouldContain("isolated by NetworkPolicy data/postgres\n");

        var shown = await _cluster.RunAsync("show", "--cluster", "data/postgres");
        shown.ExitCode.ShouldBe(0, shown.ToString());
        shown.Output.ShouldContain("selected by\n  NetworkPolicy data/postgres\n");
    }

    [Fact]
    public async Task Lint_judges_what_stands_by_what_runs()
    {
        await _cluster.AddAsync(NetworkPolicy.Named("typo").InNamespace("shop").For(Pods.Labelled("app", "apii")).DenyIngress());
        var run = await _cluster.RunAsync("lint", "--cluster", "--fail-on", "warning");

        run.ExitCode.ShouldBe(1, run.ToString());
        run.Output.ShouldContain("cluster: warning NPS4001: NetworkPolicy shop/typo spec.podSelector");
        run.Error.ShouldContain("in 2 policies of the cluster");

        var json = JsonElement.Parse((await _cluster.RunAsync("lint", "--cluster", "--format", "json")).Output).EnumerateArray().First(finding => finding.GetProperty("rule").GetString() == "NPS4001");
        (json.GetProperty("file").GetString(), json.GetProperty("line").GetInt32(), json.GetProperty("column").GetInt32()).ShouldBe(("cluster", 0, 0));
        (await _cluster.RunAsync("lint", "--cluster", "--format", "sarif")).Output.ShouldNotContain("startLine");
        (await _cluster.RunAsync("lint", "--cluster", "--format", "github")).Output.ShouldNotContain("line=");
    }

    [Fact]
    public async Task Rules_know_the_plugin_that_runs_unless_they_are_told_another()
    {
        await _cluster.AddAgentAsync("kube-flannel-ds");
        (await _cluster.RunAsync("lint", "--cluster")).Output.ShouldContain("NPS2014");
        (await _cluster.RunAsync("lint", "--cluster", "--network-plugin", "calico")).Output.ShouldNotContain("NPS2014");
    }

    [Fact]
    public async Task Diff_says_what_applying_manifests_would_change()
    {
        var wider = Postgres.AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("shop")), on: Port.Tcp(5432));
        var run = await LiveCluster.RunOnAsync(_cluster.Admin, wider.ToYaml(), null, "diff", "--cluster", "-");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldBe("+ shop/frontend[Pod] => data/postgres[Pod] : TCP 5432\n");
    }

    [Fact]
    public async Task Kinds_of_policy_that_are_not_served_are_named()
    {
        _cluster.Server.Hide("cilium.io");
        (await _cluster.RunAsync("list", "--cluster")).Error.ShouldContain("netpol: not served by this cluster, so that there are none: CiliumNetworkPolicy.cilium.io, CiliumClusterwideNetworkPolicy.cilium.io, CiliumCIDRGroup.cilium.io\n");
    }

    [Fact]
    public async Task What_may_not_be_listed_is_named_with_the_rule_that_would_allow_it_and_the_answer_is_not_taken_for_whole()
    {
        _cluster.Know("reader", (verb, group, plural, space) => plural != "pods" && plural != "nodes");
        var run = await _cluster.RunAsAsync("reader", "list", "--cluster");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("netpol: not part of the answer, because they cannot be listed: Pod, Node\n");
        run.Error.ShouldContain("The user \"reader\" may not list pods in the whole cluster.");
        run.Error.ShouldContain("resources: [\"pods\"]");
        run.Error.ShouldContain("--namespace");
    }

    [Fact]
    public async Task Without_the_right_to_list_nodes_the_answer_is_whole()
    {
        _cluster.Know("reader", (verb, group, plural, space) => plural != "nodes");
        var run = await _cluster.RunAsAsync("reader", "list", "--cluster");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Error.ShouldContain("resources: [\"nodes\"]");
    }

    [Fact]
    public async Task Somebody_who_may_see_one_namespace_is_answered_about_it()
    {
        _cluster.Know("owner", (verb, group, plural, space) => space == "data" || (plural == "namespaces" && verb == "get"));
        var run = await _cluster.RunAsAsync("owner", "show", "--cluster", "--namespace", "data", "data/postgres");

        run.Output.ShouldContain("selected by\n  NetworkPolicy data/postgres\n");
        run.Error.ShouldContain("may not list nodes in the whole cluster");
    }

    [Fact]
    public async Task Long_lists_are_read_page_by_page()
    {
        for (var index = 0; index < 501; index++)
        {
            await _cluster.AddAsync("v1", "Service", "shop", $"s{index}", new JsonObject { ["spec"] = new JsonObject() });
        }

        _cluster.Server.ForgetAudit();
        (await _cluster.RunAsync("list", "--cluster")).ExitCode.ShouldBe(0);
        _cluster.Server.Audit.Count(entry => entry.Resource == "services").ShouldBe(2);
    }

    [Theory]
    [InlineData("Name manifests (files, folders, or - for standard input), or read the live cluster with --cluster.", "list")]
    [InlineData("Name manifests (files, folders, or - for standard input), or read the live cluster with --cluster.", "show", "data/postgres")]
    [InlineData("Name manifests (files, folders, or - for standard input), or read the live cluster with --cluster.", "diff", "a.yaml")]
    [InlineData("--cluster is in place of manifests.", "lint", "a.yaml", "--cluster")]
    [InlineData("--cluster is in place of manifests.", "diff", "a.yaml", "b.yaml", "--cluster")]
    [InlineData("--context is about a cluster: add --cluster.", "list", "a.yaml", "--context", "prod")]
    public async Task Arguments_that_do_not_fit_are_refused(string message, params string[] arguments)
    {
        var run = await _cluster.RunAsync(arguments);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    private static string Manifests() => Postgres.ToYaml() + """
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: api, namespace: shop, labels: {app: api}}, spec: {containers: [{name: main, ports: [{containerPort: 8080}]}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: frontend, namespace: shop, labels: {app: frontend}}, spec: {containers: [{name: main, ports: [{containerPort: 8080}]}]}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: postgres, namespace: data, labels: {app: postgres}}, spec: {containers: [{name: main, ports: [{containerPort: 8080}]}]}}
        """;
}
