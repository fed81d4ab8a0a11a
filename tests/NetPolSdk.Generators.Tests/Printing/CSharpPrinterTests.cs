using System.Text;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Printing;

public sealed class CSharpPrinterTests
{
    [Fact]
    public void A_policy_is_printed_as_a_person_would_write_it()
    {
        var policy = NetworkPolicy.Named("api").InNamespace("prod")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080))
            .AllowIngress(from: [Platform.Prometheus, Platform.IngressNginx], on: Port.Named("metrics"), because: "it is scraped")
            .AllowEgress(to: Peer.AnyOf(Namespaces.Labelled("team", "a"), Pods.Labelled(Label.In("tier", "db", "cache"))))
            .AllowEgress(to: IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), on: [Port.Tcp(443), Port.TcpRange(8000, 8010)])
            .AllowEgressToDns()
            .Because("checkout calls the \"card\" gateway")
            .WithLabel("team", "pay");

        CSharpPrinter.Print(policy).ShouldBe("""
            NetworkPolicy.Named("api").InNamespace("prod")
                .For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080))
                .AllowIngress(from: [Platform.Prometheus, Platform.IngressNginx], on: Port.Named("metrics"), because: "it is scraped")
                .AllowEgress(to: Peer.AnyOf(Namespaces.Labelled("team", "a"), Pods.Labelled(Label.In("tier", "db", "cache"))))
                .AllowEgress(to: IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), on: [Port.Tcp(443), Port.TcpRange(8000, 8010)])
                .AllowEgressToDns()
                .Because("checkout calls the \"card\" gateway")
                .WithLabel("team", "pay")
            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void Isolation_without_rules_is_said_in_words()
    {
        CSharpPrinter.Print(Presets.DenyAll("prod")).ShouldEndWith(".For(Pods.All)\n    .DenyAll()");
        CSharpPrinter.Print(Presets.DenyEgress("prod")).ShouldEndWith("\n    .DenyEgress()");
        CSharpPrinter.Print(Presets.AllowDns("prod").DenyIngress()).ShouldEndWith("\n    .AllowEgressToDns()\n    .DenyIngress()");
    }

    [Fact]
    public void Types_that_leave_rules_dead_are_set_in_so_many_words() =>
        CSharpPrinter.Print(Presets.AllowDns("prod").WithPolicyTypes(PolicyTypes.Ingress)).ShouldEndWith("\n    .WithPolicyTypes(PolicyTypes.Ingress)");

    [Fact]
    public void A_name_that_something_else_has_is_written_in_full() =>
        CSharpPrinter.Print(Presets.AllowScraping("prod", Pods.All, Port.Tcp(80)), new CSharpNames(["Port", "Pods"]))
            .ShouldContain(".AllowIngress(from: global::NetPolSdk.Pods.All, on: global::NetPolSdk.Port.Tcp(80))");

    [Fact]
    public void A_range_with_bits_past_its_prefix_is_refused_with_the_remedy()
    {
        var policy = Presets.DenyEgress("prod") with { Egress = [new EgressRule(new IpBlock(Cidr.TryParseSloppy("10.0.0.5/24")!, []), Ports.All, null)] };

        Should.Throw<NotSupportedException>(() => CSharpPrinter.Print(policy)).Message.ShouldBe(
            "spec.egress[0].to[0].ipBlock.cidr: \"10.0.0.5/24\" has bits set past its prefix length, and the fluent API refuses that. "
            + "Write 10.0.0.0/24 for the network, or 10.0.0.5/32 for the one address. (NPS0003)");
    }

    [Fact]
    public void Admin_policies_are_printed_so_that_they_compile_to_equal_ones()
    {
        AdminPolicy[] policies =
        [
            ClusterNetworkPolicy.Named("guard").InAdminTier(priority: 10)
                .For(Pods.Labelled("app", "api").In(Namespaces.Labelled("team", "a")))
                .AllowIngress(from: [Platform.Prometheus, Namespaces.Named("ops")], on: Port.Named("metrics"), named: "monitoring \"1\"", because: "it is scraped")
                .PassEgress(to: Namespaces.All)
                .DenyEgress(to: [Networks.Of("0.0.0.0/0", "::/0"), Nodes.Labelled(Label.Exists("node-role.kubernetes.io/control-plane")), DomainNames.Of("*.example.com")], on: [Port.Tcp(22), Port.AllUdp])
                .WithLabel("team", "sec"),
            ClusterNetworkPolicy.Named("last").InBaselineTier(priority: 0).For(Namespaces.All).DenyIngress(from: Namespaces.AllExcept("a", "b")).Because("why"),
            AdminNetworkPolicy.Named("old").WithPriority(1000).For(Namespaces.Named("x")).PassIngress(from: Namespaces.All).AllowEgress(to: Nodes.All, on: Port.TcpRange(1, 2)),
            BaselineAdminNetworkPolicy.For(Namespaces.All).DenyEgress(to: Networks.Of("10.0.0.0/8")),
        ];
        var printed = string.Join(",\n", policies.Select(CSharpPrinter.Print));

        printed.ShouldStartWith("ClusterNetworkPolicy.Named(\"guard\").InAdminTier(priority: 10)\n    .For(Pods.Labelled(\"app\", \"api\").In(Namespaces.Labelled(\"team\", \"a\")))\n    .AllowIngress(\n        from: [Platform.Prometheus, Namespaces.Named(\"ops\")],");
        var source = $"using NetPolSdk;\ninternal static class Printed\n{{\n    public static AdminPolicy[] All {{ get; }} =\n    [\n{printed}\n    ];\n}}\n";
        CSharp.Load(CSharp.Compile("Printed", source)).Value<AdminPolicy[]>("Printed", "All").ShouldBe(policies);
    }

    [Fact]
    public void What_is_printed_compiles_and_gives_an_equal_policy()
    {
        var random = new RandomPolicies(seed: 20260401);
        var policies = Enumerable.Range(0, 600).Select(_ => random.Next()).ToArray();
        var source = new StringBuilder("using NetPolSdk;\ninternal static class Printed\n{\n    public static NetworkPolicy[] All { get; } =\n    [\n");
        foreach (var policy in policies)
        {
            source.Append(CSharpPrinter.Print(policy)).Append(",\n");
        }

        var printed = CSharp.Load(CSharp.Compile("Printed", source.Append("    ];\n}\n").ToString())).Value<NetworkPolicy[]>("Printed", "All");

        for (var i = 0; i < policies.Length; i++)
        {
            printed[i].ShouldBe(policies[i], CSharpPrinter.Print(policies[i]));
        }
    }
}
