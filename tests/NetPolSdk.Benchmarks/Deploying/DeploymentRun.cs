using System.Diagnostics;
using System.Text;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Benchmarks.Deploying;

/// <summary>
/// 5,000 policies over 50 namespaces, brought into a server that runs in a process of its own: one write after another, as kubectl does it, and
/// as a stack. What the server itself can do bounds both.
/// </summary>
internal static class DeploymentRun
{
    private const int NamespaceCount = 50;
    private const int PoliciesEach = 98;

    /// <summary>Starts the server, and this program again as its client.</summary>
    public static async Task<int> RunAsync(TextWriter output)
    {
        await using var server = await InProcessApiServer.StartAsync();
        var kubeconfig = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(kubeconfig, server.Kubeconfig());
            var start = new ProcessStartInfo(Environment.ProcessPath!, ["deployment-client", kubeconfig]) { RedirectStandardOutput = true };
            using var client = Process.Start(start)!;
            await output.WriteAsync(await client.StandardOutput.ReadToEndAsync());
            await client.WaitForExitAsync();
            return client.ExitCode;
        }
        finally
        {
            File.Delete(kubeconfig);
        }
    }

    /// <summary>Does the work, and prints how long it took.</summary>
    public static async Task<int> RunClientAsync(string kubeconfig, TextWriter output)
    {
        using var server = ClusterAccess.Find(new ClusterSelection { Kubeconfig = kubeconfig }).Connect();
        var names = Enumerable.Range(0, NamespaceCount).Select(index => $"ns-{index}").ToArray();
        foreach (var name in names)
        {
            await server.CreateAsync(new CreateRequest(ApiResource.Namespaces, null, name, Encoding.UTF8.GetBytes($$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{name}}"} }"""), "benchmark"));
        }

        var policies = names.SelectMany(PoliciesOf).ToArray();
        var deployment = new StackDeployment(server, new StackOptions { Namespace = names[0] });
        var stack = PolicyStack.Named("large").Add(policies);
        await OneByOneAsync(server, policies[..500], dryRun: true);
        var serial = await TimedAsync(() => OneByOneAsync(server, policies, dryRun: false));
        await output.WriteLineAsync($"{policies.Length} policies one write after another: {serial:0.0} s");
        foreach (var policy in policies)
        {
            await server.DeleteAsync(new DeleteRequest(ApiResource.NetworkPolicies, policy.Namespace, policy.Name, (await server.GetAsync(ApiResource.NetworkPolicies, policy.Namespace, policy.Name))!.Uid));
        }

        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        StackPlan plan = null!;
        var planning = await TimedAsync(async () => plan = await deployment.PlanAsync(stack));
        var writing = await TimedAsync(() => deployment.CarryOutAsync(plan));
        await output.WriteLineAsync($"first up: {planning + writing:0.0} s, of which reading, order and dry run {planning:0.0} s and {plan.Steps.Count()} writes {writing:0.0} s");
        process.Refresh();
        await output.WriteLineAsync($"processor time of the client for it: {(process.TotalProcessorTime - before).TotalSeconds:0.0} s");
        var again = await TimedAsync(async () => await deployment.CarryOutAsync(await deployment.PlanAsync(stack)));
        await output.WriteLineAsync($"up again, nothing to do: {again:0.00} s");
        process.Refresh();
        await output.WriteLineAsync($"most memory of the client: {process.PeakWorkingSet64 >> 20} MiB");
        return plan.Problems.Count;
    }

    private static IEnumerable<NetworkPolicy> PoliciesOf(string space)
    {
        var apps = Enumerable.Range(0, PoliciesEach).Select(index => NetworkPolicy.Named($"app-{index}").InNamespace(space).For(Pods.Labelled("app", $"app-{index}"))
            .AllowIngress(Pods.Labelled("app", $"app-{index + 1}"), Port.Tcp(8080))
            .AllowEgress(Pods.Labelled("app", "postgres").In(NetPolSdk.Namespaces.Named("data")), Port.Tcp(5432)));
        return [Presets.DenyAll(space), Presets.AllowDns(space), .. apps];
    }

    private static async Task OneByOneAsync(ApiServerClient server, NetworkPolicy[] policies, bool dryRun)
    {
        foreach (var policy in policies)
        {
            await server.ApplyAsync(new ApplyRequest(ApiResource.NetworkPolicies, policy.Namespace, policy.Name, Encoding.UTF8.GetBytes(policy.ToJson()), "benchmark") { DryRun = dryRun });
        }
    }

    private static async Task<double> TimedAsync(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalSeconds;
    }
}
