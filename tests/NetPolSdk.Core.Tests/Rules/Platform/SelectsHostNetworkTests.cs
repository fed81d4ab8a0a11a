namespace NetPolSdk.Core.Tests.Rules;

public sealed class SelectsHostNetworkTests
{
    private const string Id = "NPS2013";

    private static readonly Workload Agent = Workload.Named("agent", "shop").OfKind("DaemonSet").WithLabels(("app", "agent")).OnHostNetwork();
    private static readonly Workload Web = Workload.Named("web", "shop").OfKind("Deployment").WithLabels(("app", "web"));

    private static readonly LintOptions Both = new() { Cluster = Cluster.With(Agent, Web) };

    [Fact]
    public void A_policy_for_pods_on_the_nodes_network_is_reported()
    {
        For(Pods.Labelled("app", "agent")).FieldsOf(Id, Both).ShouldBe(["a spec.podSelector"]);
        For(Pods.All).FieldsOf(Id, new LintOptions { Cluster = Cluster.With(Agent) }).ShouldBe(["a spec.podSelector"]);
    }

    [Fact]
    public void Other_pods_and_a_namespace_with_other_pods_are_not()
    {
        For(Pods.Labelled("app", "web")).FieldsOf(Id, Both).ShouldBeEmpty();
        For(Pods.All).FieldsOf(Id, Both).ShouldBeEmpty();
        For(Pods.Labelled("app", "agent")).FieldsOf(Id).ShouldBeEmpty();
    }

    private static NetworkPolicy For(Pods pods) => NetworkPolicy.Named("a").InNamespace("shop").For(pods).DenyIngress();
}
