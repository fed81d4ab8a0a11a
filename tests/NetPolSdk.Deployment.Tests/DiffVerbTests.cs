using System.Text.Json;
using NetPolSdk.Deployment.CommandLine;

namespace NetPolSdk.Deployment.Tests;

/// <summary><c>diff</c> in programs: what it means that their policies take the place of those in manifests.</summary>
public sealed class DiffVerbTests : IDisposable
{
    private const string Open = """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: postgres
          namespace: data
        spec:
          podSelector:
            matchLabels:
              app: postgres
          policyTypes: [Ingress]
          ingress:
          - from:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: shop
            ports:
            - port: 5432
        ---
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: isolated
          namespace: shop
        spec:
          podSelector: {}
          policyTypes: [Ingress, Egress]
          egress:
          - to:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: data

        """;

    private const string Pods = """
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: api-0
          namespace: shop
          labels:
            app: api
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: frontend-0
          namespace: shop
          labels:
            app: frontend
        ---
        apiVersion: v1
        kind: Pod
        metadata:
          name: postgres-0
          namespace: data
          labels:
            app: postgres

        """;

    private static readonly ServiceGraph Services = ServiceGraph.Of(
        Service.Named("api", inNamespace: "shop").Listening("http", Port.Tcp(8080)).Calling("data/postgres", on: ["sql"]),
        Service.Named("postgres", inNamespace: "data").Listening("sql", Port.Tcp(5432)),
        Service.Named("frontend", inNamespace: "shop"));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("netpol-diff-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_workloads_of_the_manifests_are_those_that_count()
    {
        var run = await RunAsync(Open + Pods, "diff", "old.yaml");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("- shop/frontend-0[Pod] => data/postgres-0[Pod] : TCP 5432\n");
        run.Output.ShouldNotContain("shop/api-0[Pod] => data/postgres-0[Pod]");
        run.Output.ShouldNotContain("[Service]");
    }

    [Fact]
    public async Task Where_the_manifests_have_none_those_of_the_services_do()
    {
        var run = await RunAsync(Open, "diff", "old.yaml");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldContain("- shop/frontend[Service] => data/postgres[Service] : TCP 5432\n");
    }

    [Fact]
    public async Task Json_and_Markdown_are_those_of_the_tool()
    {
        using var changes = JsonDocument.Parse((await RunAsync(Open, "diff", "old.yaml", "--format", "json")).Output);
        changes.RootElement[0].EnumerateObject().Select(member => member.Name).ShouldBe(["change", "from", "to", "gained", "lost", "before", "after"]);
        (await RunAsync(Open, "diff", "old.yaml", "--format", "md")).Output.ShouldStartWith("| Change | From | To | Before | After |\n");
    }

    [Fact]
    public async Task The_same_policies_are_no_difference()
    {
        var policies = Services.ToPolicies().ToYaml();

        (await RunAsync(policies, "diff", "old.yaml")).Output.ShouldBe("no connection is gained, lost or changed\n");
        (await RunAsync(policies, "diff", "-")).Output.ShouldBe("no connection is gained, lost or changed\n");
    }

    [Theory]
    [InlineData("nothing.yaml", "shop: nothing.yaml: there is no such file or folder.")]
    [InlineData("text.yaml", "shop: there are no Kubernetes manifests in text.yaml.")]
    public async Task What_cannot_be_read_is_one_clear_message(string path, string message)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "text.yaml"), "a: b\n");

        var run = await RunAsync(Open, "diff", path);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldContain(message);
    }

    [Fact]
    public async Task A_policy_that_cannot_be_read_is_told_and_the_exit_code_says_so()
    {
        var run = await RunAsync(Open + Pods + "---\napiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: broken\nspec: 3\n", "diff", "old.yaml");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("old.yaml:");
        run.Output.ShouldContain("shop/frontend-0[Pod]");
    }

    [Theory]
    [InlineData]
    [InlineData("old.yaml", "--cluster")]
    public async Task Either_manifests_or_a_cluster_is_compared_with(params string[] args)
    {
        var run = await RunAsync(Open, ["diff", .. args]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("Name the manifests before (a file, a folder or -), or compare with the live cluster: --cluster.");
    }

    [Fact]
    public async Task Without_any_workload_there_is_nothing_to_compare()
    {
        var run = await RunAsync(Open, stack => stack.Add(ProgramRun.Api), "diff", "old.yaml");

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("shop: Neither the manifests nor the stack have workloads");
    }

    private Task<ProgramRun> RunAsync(string manifests, params string[] args) => RunAsync(manifests, stack => stack.Add(Services.ToPolicies()).WithServices(Services), args);

    private async Task<ProgramRun> RunAsync(string manifests, Func<PolicyStack, PolicyStack> configure, params string[] args)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "old.yaml"), manifests);
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ProgramConsole(output, error) { Input = () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(manifests)), WorkingDirectory = _folder.FullName };
        var exitCode = await PolicyProgram.RunAsync("shop", args, configure, console, CancellationToken.None);
        return new ProgramRun(exitCode, output.ToString(), error.ToString());
    }
}
