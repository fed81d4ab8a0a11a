using NetPolSdk.ContractServer.Serving;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.Tests.Stacks;

/// <summary>Runs that are killed, stopped or disturbed end in the state of an undisturbed one.</summary>
public sealed class InterruptionTests : IAsyncLifetime
{
    private StackCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await StackCluster.StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Killed_after_any_write_a_following_up_ends_in_the_same_state()
    {
        var (old, @new) = (Policies(0, 6), Policies(3, 9, port: 9090));
        await _cluster.UpAsync(@new);
        var expected = await _cluster.StandingAsync();
        for (var writes = 0; ; writes++)
        {
            await DestroyAsync();
            await _cluster.UpAsync(old);
            var dying = new DyingServer(_cluster.Admin, writes);
            var deployment = _cluster.Deployment(server: dying);
            var plan = await deployment.PlanAsync(@new);
            try
            {
                await deployment.CarryOutAsync(plan);
                writes.ShouldBeGreaterThan(10);
                return;
            }
            catch (KilledException)
            {
                (await _cluster.UpAsync(@new)).IsComplete.ShouldBeTrue();
                (await _cluster.StandingAsync()).ShouldBe(expected, $"killed after {writes} writes");
                (await _cluster.Deployment().PlanAsync(@new)).HasChanges.ShouldBeFalse();
            }
        }
    }

    [Fact]
    public async Task Under_injected_faults_every_policy_arrives_as_planned()
    {
        var names = Enumerable.Range(0, 10).Select(index => "ns-" + index).ToArray();
        await _cluster.CreateNamespacesAsync(names);
        var stack = PolicyStack.Named("shop").Add(names.SelectMany(name => Enumerable.Range(0, 20).Select(index => Policy(name, index, 80)).Append(Presets.DenyAll(name))));
        _cluster.Server.Faults.Sprinkle(0.2, seed: 7, Fault.Status(503), Fault.Status(429, 1), Fault.ResetBefore, Fault.ResetAfter, Fault.HalfAnswer, Fault.Status(500));
        (await _cluster.UpAsync(stack)).Failures.ShouldBeEmpty();
        _cluster.Server.Faults.Clear();

        (await _cluster.Deployment().PlanAsync(stack)).HasChanges.ShouldBeFalse();
        (await _cluster.StandingAsync()).Length.ShouldBe(210);
    }

    [Fact]
    public async Task Asked_to_stop_a_run_finishes_the_write_under_way_and_says_what_stands()
    {
        using var stop = new CancellationTokenSource();
        var deployment = _cluster.Deployment(new StackOptions { Concurrency = 1 });
        var plan = await deployment.PlanAsync(Policies(0, 6));
        var outcome = await deployment.CarryOutAsync(plan, new StopAt(2, stop), stop.Token);

        outcome.IsInterrupted.ShouldBeTrue();
        outcome.Done.Count.ShouldBe(2);
        outcome.NotBegun.ShouldBe(plan.Steps.Count() - 2);
        (await _cluster.StandingAsync()).Length.ShouldBe(2);
        (await _cluster.UpAsync(Policies(0, 6))).IsComplete.ShouldBeTrue();
    }

    [Fact]
    public async Task A_server_that_restarts_between_dry_run_and_apply_is_waited_for()
    {
        var deployment = _cluster.Deployment();
        var plan = await deployment.PlanAsync(Policies(0, 6));
        await _cluster.Server.RestartAsync();

        (await deployment.CarryOutAsync(plan)).IsComplete.ShouldBeTrue();
    }

    private static PolicyStack Policies(int from, int to, int port = 80) =>
        PolicyStack.Named("shop").Add(Presets.DenyIngress("shop")).Add(Enumerable.Range(from, to - from).SelectMany(index => new[] { Policy("shop", index, port), Policy("data", index, port) }));

    private static NetworkPolicy Policy(string space, int index, int port) => NetworkPolicy.Named("p" + index).InNamespace(space).For(Pods.Labelled("app", "a" + (index / 2)))
        .AllowIngress(Pods.Labelled("app", "c" + index), Port.Tcp(port));

    private async Task DestroyAsync()
    {
        var deployment = _cluster.Deployment();
        (await deployment.CarryOutAsync(await deployment.PlanDestructionAsync(PolicyStack.Named("shop")))).IsComplete.ShouldBeTrue();
    }

    private sealed class KilledException : Exception;

    private sealed class StopAt(int done, CancellationTokenSource stop) : IProgress<DeploymentProgress>
    {
        public void Report(DeploymentProgress value)
        {
            if (value.Done == done)
            {
                stop.Cancel();
            }
        }
    }

    /// <summary>A server whose caller dies after so many writes: what was sent before has happened, and nothing comes after.</summary>
    private sealed class DyingServer(IApiServer server, int writes) : IApiServer
    {
        private int _left = writes;

        public string Name => server.Name;

        public Task<ServedResources> DiscoverAsync(IReadOnlyCollection<string>? groups = null, CancellationToken cancellation = default) => server.DiscoverAsync(groups, cancellation);

        public Task<ObjectPage> ListPageAsync(ListRequest request, CancellationToken cancellation = default) => server.ListPageAsync(request, cancellation);

        public Task<LiveObject?> GetAsync(ApiResource resource, string? @namespace, string name, CancellationToken cancellation = default) => server.GetAsync(resource, @namespace, name, cancellation);

        public Task<WriteResult> ApplyAsync(ApplyRequest request, CancellationToken cancellation = default)
        {
            Die(!request.DryRun);
            return server.ApplyAsync(request, cancellation);
        }

        public Task<WriteResult> CreateAsync(CreateRequest request, CancellationToken cancellation = default) => throw new NotSupportedException();

        public Task<bool> DeleteAsync(DeleteRequest request, CancellationToken cancellation = default)
        {
            Die(!request.DryRun);
            return server.DeleteAsync(request, cancellation);
        }

        public Task<bool> MayAsync(AccessRequest access, CancellationToken cancellation = default) => server.MayAsync(access, cancellation);

        private void Die(bool isWrite)
        {
            if (isWrite && Interlocked.Decrement(ref _left) < 0)
            {
                throw new KilledException();
            }
        }
    }
}
