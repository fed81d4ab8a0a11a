using FsCheck;
using FsCheck.Fluent;
using Definition = NetPolSdk.JsonSchema.Schema;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Whatever the fluent API can say about Cilium, the published definitions take, field by field; it is read back equal, and can be printed as C#.</summary>
public sealed class CiliumContractTests
{
    private static readonly string[] DemandNothing = ["x-kubernetes-int-or-string", "x-kubernetes-list-type", "x-kubernetes-map-type", "x-kubernetes-validations"];

    private static readonly Definition Namespaced = Read("ciliumnetworkpolicies.1.20");
    private static readonly Definition Clusterwide = Read("ciliumclusterwidenetworkpolicies.1.20");
    private static readonly Definition Group = Read("ciliumcidrgroups.1.20");
    private static readonly Definition Of118 = Read("ciliumnetworkpolicies.1.18");

    [Fact]
    public void Policies_of_namespaces_pass_the_definition() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(FluentCiliumPolicies.Any.ToArbitrary(), static policy => Passes(Namespaced, policy)));

    [Fact]
    public void Clusterwide_policies_pass_the_definition() => Check.One(Config.QuickThrowOnFailure.WithMaxTest(200), Prop.ForAll(FluentCiliumPolicies.AnyClusterwide.ToArbitrary(), static policy => Passes(Clusterwide, policy)));

    [Fact]
    public void Groups_of_ranges_pass_the_definition() => Check.One(Config.QuickThrowOnFailure, Prop.ForAll(FluentCiliumPolicies.AnyGroup.ToArbitrary(), static group => Passes(Group, group)));

    /// <summary>Words of later versions say so; a policy without them is one of 1.18 too.</summary>
    [Fact]
    public void What_needs_no_later_version_passes_the_definition_of_118()
    {
        var policy = CiliumNetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "web").In(Namespaces.Named("web")), on: Port.Tcp(8080), http: Http.Get("/v1/.*"))
            .AllowEgress(to: Fqdn.Named("api.example.com"), on: [Port.Tcp(443), Port.AllUdp])
            .AllowEgressToDns(Fqdn.Matching("*.example.com"));

        Of118.Faults(policy.ToJson()).ShouldBeEmpty();
        Of118.Faults(policy.DenyEgress(Entity.World, CiliumPort.Every(CiliumProtocol.Gre)).ToJson()).ShouldNotBeEmpty();
        Of118.Faults(policy.DenyEgress(Entity.ClusterMesh).ToJson()).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_check_itself_finds_what_a_definition_refuses() =>
        Namespaced.Faults("""{"metadata":{},"spec":{"endpointSelector":{},"ingress":[{"fromEntities":["internet"]}],"egres":[]}}""").Count.ShouldBe(2);

    private static bool Passes(Definition definition, Policy policy)
    {
        var yaml = policy.ToYaml();
        definition.Faults(policy.ToJson()).ShouldBeEmpty(yaml);
        Manifest.Parse(yaml).Findings.Where(static found => found.Finding.Severity == Severity.Error).ShouldBeEmpty(yaml);
        Manifest.Parse(yaml).Policies.ShouldBe([policy], yaml);
        CSharpPrinter.Print(policy).ShouldNotBeNullOrEmpty();
        return true;
    }

    private static Definition Read(string name) => Definition.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Contracts", name + ".json")), DemandNothing);
}
