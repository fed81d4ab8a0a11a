using Microsoft.Extensions.DependencyInjection;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.Tests.Stacks;

public sealed class HostingTests
{
    [Fact]
    public async Task A_host_gets_a_deployment_on_the_server_that_it_brings()
    {
        await using var cluster = await StackCluster.StartAsync();
        await using var provider = new ServiceCollection().AddSingleton<IApiServer>(cluster.Admin).AddNetPolSdk(options: new StackOptions { Namespace = "shop" }).BuildServiceProvider();
        var deployment = provider.GetRequiredService<StackDeployment>();

        (await deployment.CarryOutAsync(await deployment.PlanAsync(StackCluster.Shop))).IsComplete.ShouldBeTrue();
        (await cluster.StandingAsync()).Length.ShouldBe(4);
    }

    [Fact]
    public void Without_one_the_server_is_found_as_kubectl_finds_it()
    {
        using var provider = new ServiceCollection().AddNetPolSdk(new ClusterSelection { Kubeconfig = "no-such-file" }).BuildServiceProvider();

        Should.Throw<KubeconfigException>(() => provider.GetRequiredService<StackDeployment>()).Message.ShouldContain("no-such-file");
    }
}
