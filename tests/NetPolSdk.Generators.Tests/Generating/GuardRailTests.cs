using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>Guard rails of an assembly become ClusterNetworkPolicies.</summary>
public sealed class GuardRailTests
{
    private const string Start = "using NetPolSdk;\n";
    private const string Deploys = "[assembly: NetPolSdk.DeploysReferencedServices]";

    [Fact]
    public void Each_is_a_policy_of_one_rule_and_they_stand_by_tier_and_priority()
    {
        var guardRails = GuardRails(
            """
            [assembly: IngressGuardRail("closed", AdminAction.Deny, 1, Tier = AdminTier.Baseline, GuardsAllExcept = ["kube-system"], FromEveryNamespace = true)]
            [assembly: IngressGuardRail("scraping", AdminAction.Allow, 20, From = ["monitoring"], Ports = ["9090", "metrics"], Because = "the operators watch every pod")]
            [assembly: EgressGuardRail("no-metadata", AdminAction.Deny, 10, ToCidrs = ["169.254.169.254/32"], Ports = ["80-90/TCP"])]
            [assembly: EgressGuardRail("dns", AdminAction.Pass, 5, Guards = ["shop", "data"], To = ["kube-system"], ToAllExcept = ["vault"], Ports = ["53/UDP", "53"])]
            """);

        guardRails.ShouldBe(
        [
            Signed(ClusterNetworkPolicy.Named("dns").InAdminTier(5).For(Namespaces.Named("shop", "data"))
                .PassEgress(to: [Namespaces.Named("kube-system"), Namespaces.AllExcept("vault")], on: [Port.Udp(53), Port.Tcp(53)])),
            Signed(ClusterNetworkPolicy.Named("no-metadata").InAdminTier(10).For(Namespaces.All).DenyEgress(to: Networks.Of("169.254.169.254/32"), on: Port.TcpRange(80, 90))),
            Signed(ClusterNetworkPolicy.Named("scraping").InAdminTier(20).For(Namespaces.All)
                .AllowIngress(from: Namespaces.Named("monitoring"), on: [Port.Tcp(9090), Port.Named("metrics")], because: "the operators watch every pod")),
            Signed(ClusterNetworkPolicy.Named("closed").InBaselineTier(1).For(Namespaces.AllExcept("kube-system")).DenyIngress(from: Namespaces.All)),
        ]);
    }

    [Fact]
    public void They_come_before_all_other_policies()
    {
        var assembly = Load("[assembly: EgressGuardRail(\"out\", AdminAction.Deny, 10, ToCidrs = [\"10.0.0.0/8\"])] [assembly: NamespaceBaseline(\"shop\", Isolation.DenyAll)] [Service(\"api\", Namespace = \"shop\")] partial class Api;");

        assembly.Value<ValueList<Policy>>("App.GeneratedPolicies", "All").Select(static policy => $"{policy.Kind} {policy.Metadata}")
            .ShouldBe(["ClusterNetworkPolicy out", "NetworkPolicy shop/default-deny-all", "NetworkPolicy shop/api"]);
    }

    [Fact]
    public void A_deployment_project_has_those_of_its_references_once()
    {
        const string Rail = "[assembly: EgressGuardRail(\"no-metadata\", AdminAction.Deny, 10, ToCidrs = [\"169.254.169.254/32\"])]";
        var one = Project("One", Rail);
        var two = Project("Two", Rail + "[assembly: IngressGuardRail(\"scraping\", AdminAction.Allow, 20, From = [\"monitoring\"])]");

        Load(Deploys, one, two).Value<ValueList<ClusterNetworkPolicy>>("App.GeneratedPolicies", "GuardRails").Select(static policy => policy.Name).ShouldBe(["no-metadata", "scraping"]);
        Load("[assembly: NamespaceBaseline(\"shop\", Isolation.DenyAll)]", one, two).Value<ValueList<ClusterNetworkPolicy>>("App.GeneratedPolicies", "GuardRails").ShouldBeEmpty();
    }

    [Fact]
    public void Different_ones_of_one_name_are_reported_where_they_are_deployed()
    {
        var one = Project("One", "[assembly: EgressGuardRail(\"out\", AdminAction.Deny, 10, ToCidrs = [\"10.0.0.0/8\"])]");
        var two = Project("Two", "[assembly: EgressGuardRail(\"out\", AdminAction.Deny, 11, ToCidrs = [\"10.0.0.0/8\"])]");

        Generator.Result(CSharp.Compile("App", Deploys).AddReferences(one, two)).Diagnostics.ShouldHaveSingleItem()
            .GetMessage(null).ShouldBe("Several guard rails are named out, and a cluster holds one policy of a name. Rename all but one of them.");
    }

    [Theory]
    [InlineData("EgressGuardRail(\"Out\", AdminAction.Deny, 10, ToEveryNamespace = true)", "NPS0009 at \"Out\": ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 1001, ToEveryNamespace = true)", "NPS0601 at 1001: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10)", "NPS0603 at EgressGuardRail(\"out\", AdminAction.Deny, 10): The guard rail does not say whose connections it is about.")]
    [InlineData("IngressGuardRail(\"in\", AdminAction.Deny, 10, Ports = [\"80\"])", "NPS0603 at IngressGuardRail(\"in\", AdminAction.Deny, 10, Ports = [\"80\"]): ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, ToCidrs = [\"10.0.0.1/8\"])", "NPS0003 at [\"10.0.0.1/8\"]: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, To = [\"No_Namespace\"])", "NPS0009 at [\"No_Namespace\"]: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, To = [])", "NPS0011 at []: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, Guards = [\"a\"], GuardsAllExcept = [\"b\"], ToEveryNamespace = true)", "NPS0603 at [\"b\"]: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, ToEveryNamespace = true, Ports = [\"53/ICMP\"])", "NPS0007 at [\"53/ICMP\"]: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, ToEveryNamespace = true, Ports = [\"70000\"])", "NPS0006 at [\"70000\"]: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, ToEveryNamespace = true, Ports = [\"90-80\"])", "NPS0005 at [\"90-80\"]: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, ToCidrs = [\"10.0.0.0/8\"], Ports = [\"http\"])", "NPS0607 at [\"http\"]: ")]
    [InlineData("EgressGuardRail(\"out\", AdminAction.Deny, 10, ToEveryNamespace = true, Because = \" \")", "NPS0009 at \" \": ")]
    public void A_mistake_is_reported_where_it_is_written(string attribute, string expected) =>
        Generator.Faults(Start + "[assembly: " + attribute + "]").ShouldHaveSingleItem().ShouldStartWith(expected);

    [Fact]
    public void A_name_that_is_given_twice_is_reported_where_it_is_given_again() =>
        Generator.Faults(Start + "[assembly: EgressGuardRail(\"out\", AdminAction.Deny, 10, ToEveryNamespace = true)] [assembly: IngressGuardRail(\"out\", AdminAction.Deny, 11, FromEveryNamespace = true)]")
            .ShouldHaveSingleItem().ShouldStartWith("NPS4103 at \"out\": Another guard rail is named out too");

    [Theory]
    [InlineData("[assembly: EgressGuardRail]")]
    [InlineData("[assembly: EgressGuardRail(\"out\", )]")]
    [InlineData("[assembly: IngressGuardRail(\"out\", AdminAction.Deny, 10, From = )]")]
    [InlineData("[assembly: IngressGuardRail(null, (AdminAction)7, -1, From = [null])]")]
    public void An_unfinished_declaration_does_not_stop_the_generator(string source) => Generator.Result(CSharp.Compile("App", Start + source)).Exception.ShouldBeNull();

    private static ClusterNetworkPolicy Signed(ClusterNetworkPolicy policy) => policy.WithLabel("app.kubernetes.io/managed-by", "netpolsdk");

    private static ValueList<ClusterNetworkPolicy> GuardRails(string source) => Load(source).Value<ValueList<ClusterNetworkPolicy>>("App.GeneratedPolicies", "GuardRails");

    private static System.Reflection.Assembly Load(string source, params MetadataReference[] references) =>
        CSharp.Load(Generator.Run(CSharp.Compile("App", Start + source).AddReferences(references)), new AssemblyLoadContext("App", isCollectible: true));

    private static PortableExecutableReference Project(string name, string source)
    {
        using var image = new MemoryStream();
        Generator.Run(CSharp.Compile(name, Start + source)).Emit(image).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
