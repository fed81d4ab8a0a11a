namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>Calico's policies as NetworkPolicies.</summary>
public sealed class CalicoReadingTests
{
    private static readonly CalicoRule Allow = new(CalicoAction.Allow);

    public static TheoryData<string, string> Refused => new()
    {
        { "deny", "spec.ingress[0].action" }, { "pass", "spec.ingress[0].action" }, { "log", "spec.ingress[0].action" }, { "icmp", "spec.ingress[0].icmp" },
        { "http", "spec.ingress[0].http" }, { "notProtocol", "spec.ingress[0].notProtocol" }, { "protocol", "spec.ingress[0].protocol" }, { "ipVersion", "spec.ingress[0].ipVersion" },
        { "own", "spec.ingress[0].destination" }, { "sourcePorts", "spec.ingress[0].source.ports" }, { "notPorts", "spec.ingress[0].destination.notPorts" },
        { "both", "spec.ingress[0].source" }, { "notNets", "spec.ingress[0].source.notNets" }, { "notSelector", "spec.ingress[0].source.notSelector" },
        { "account", "spec.ingress[0].source.serviceAccounts" }, { "service", "spec.ingress[0].source.services" }, { "global", "spec.ingress[0].source.namespaceSelector" },
        { "contains", "spec.ingress[0].source.selector" },
    };

    [Fact]
    public void What_is_not_written_is_what_calico_takes_it_for()
    {
        var read = Read(Policy() with { Egress = [Allow with { Protocol = CalicoProtocol.Numbered(17), Destination = new CalicoEntity { Ports = [CalicoPort.Of(53)] } }] });

        read.ShouldBe(NetworkPolicy.Named("api").InNamespace("shop").For(Pods.All).AllowEgress(Peer.Anyone, Port.Udp(53)));
    }

    [Fact]
    public void Alternatives_of_peers_become_peers_and_those_of_values_a_set()
    {
        var entity = new CalicoEntity { Selector = CalicoSelector.Parse("app == 'a' || tier == 'b'"), NamespaceSelector = CalicoSelector.Parse("projectcalico.org/name == 'x' || projectcalico.org/name == 'y'") };

        var read = Read(Policy() with { Ingress = [Allow with { Source = entity }] });

        read.Ingress[0].From.Select(peer => peer.ToString()).ShouldBe(
            ["pods app=a in namespaces kubernetes.io/metadata.name in (x,y)", "pods tier=b in namespaces kubernetes.io/metadata.name in (x,y)"]);
    }

    [Fact]
    public void Nets_lose_what_is_left_out_of_them()
    {
        var entity = new CalicoEntity { Nets = [Cidr.Parse("10.0.0.0/8"), Cidr.Parse("192.0.2.0/24")], NotNets = [Cidr.Parse("10.1.0.0/16"), Cidr.Parse("192.0.0.0/16")] };

        Read(Policy() with { Ingress = [Allow with { Source = entity }] }).Ingress[0].From.ShouldHaveSingleItem().ShouldBe(IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16"));
    }

    [Fact]
    public void A_name_without_a_protocol_is_of_any() =>
        Read(Policy() with { Ingress = [Allow with { Destination = new CalicoEntity { Ports = [CalicoPort.Named("dns")] } }] }).Ingress[0].Ports.ToString().ShouldBe("dns/TCP, dns/UDP, dns/SCTP");

    [Fact]
    public void The_final_denial_of_the_only_policy_is_left_out_with_a_note()
    {
        var draft = Draft(Policy() with { Order = 1000, Ingress = [Allow with { Source = new CalicoEntity { Nets = [Cidr.Parse("10.0.0.0/8")] } }, new CalicoRule(CalicoAction.Deny)] });

        draft.Refusals.ShouldBeEmpty();
        draft.Notes.ShouldHaveSingleItem().Path.ToString().ShouldBe("spec.ingress[1]");
    }

    [Fact]
    public void A_final_denial_beside_another_policy_is_refused() =>
        Drafts.Of(new KubernetesPolicyConverter(), Policy() with { Order = 1000, Ingress = [new CalicoRule(CalicoAction.Deny)] }, NetworkPolicy.Named("b").InNamespace("shop").For(Pods.All).DenyIngress())
            .RefusedAt().ShouldBe("spec.ingress[0].action");

    [Fact]
    public void An_order_says_nothing_where_all_allow_and_is_refused_where_others_deny()
    {
        var denying = new CalicoGlobalNetworkPolicy(ObjectMetadata.Named("deny")) { Order = 500, Ingress = [new CalicoRule(CalicoAction.Deny)] };

        Draft(Policy() with { Order = 10 }).Notes.ShouldHaveSingleItem().Path.ToString().ShouldBe("spec.order");
        Drafts.Of(new KubernetesPolicyConverter(), Policy() with { Order = 10 }, denying).RefusedAt().ShouldBe("spec.order");
        Drafts.Of(new KubernetesPolicyConverter(), Policy() with { Order = 1000 }, denying).Refusals.ShouldBeEmpty();
    }

    [Fact]
    public void A_selector_that_selects_a_network_set_too_is_refused()
    {
        var set = new CalicoNetworkSet(ObjectMetadata.Named("partners").InNamespace("shop").WithLabel("app", "web")) { Nets = [Cidr.Parse("192.0.2.0/24")] };
        var policy = Policy() with { Order = 1000, Ingress = [Allow with { Source = new CalicoEntity { Selector = CalicoSelector.Parse("app == 'web'") } }] };

        Drafts.Of(new KubernetesPolicyConverter(), policy, set).RefusedAt().ShouldBe("spec.ingress[0].source.selector");
    }

    [Fact]
    public void Another_tier_service_accounts_and_alternatives_of_a_subject_are_refused()
    {
        Draft(Policy() with { WrittenTier = "security" }).RefusedAt().ShouldBe("spec.tier");
        Draft(Policy() with { ServiceAccountSelector = CalicoSelector.All }).RefusedAt().ShouldBe("spec.serviceAccountSelector");
        Draft(Policy() with { Selector = CalicoSelector.Parse("a == 'b' || c == 'd'") }).RefusedAt().ShouldBe("spec.selector");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_network_policy_cannot_say_is_refused_at_its_place(string what, string place)
    {
        var rule = what switch
        {
            "deny" => new CalicoRule(CalicoAction.Deny) { Protocol = CalicoProtocol.Tcp },
            "pass" => new CalicoRule(CalicoAction.Pass),
            "log" => new CalicoRule(CalicoAction.Log),
            "icmp" => Allow with { Icmp = new CalicoIcmp(8, null) },
            "http" => Allow with { Http = new CalicoHttp(["GET"], []) },
            "notProtocol" => Allow with { NotProtocol = CalicoProtocol.Tcp },
            "protocol" => Allow with { Protocol = CalicoProtocol.UdpLite },
            "ipVersion" => Allow with { IpVersion = 4 },
            "own" => Allow with { Destination = new CalicoEntity { Selector = CalicoSelector.Has("x") } },
            "sourcePorts" => Allow with { Protocol = CalicoProtocol.Tcp, Source = new CalicoEntity { Ports = [CalicoPort.Of(1)] } },
            "notPorts" => Allow with { Protocol = CalicoProtocol.Tcp, Destination = new CalicoEntity { NotPorts = [CalicoPort.Of(1)] } },
            "both" => Allow with { Source = new CalicoEntity { Nets = [Cidr.Parse("10.0.0.0/8")], Selector = CalicoSelector.Has("x") } },
            "notNets" => Allow with { Source = new CalicoEntity { NotNets = [Cidr.Parse("10.0.0.0/8")] } },
            "notSelector" => Allow with { Source = new CalicoEntity { NotSelector = CalicoSelector.Has("x") } },
            "account" => Allow with { Source = new CalicoEntity { ServiceAccounts = new CalicoServiceAccounts(["a"], null) } },
            "service" => Allow with { Source = new CalicoEntity { Service = new CalicoService("a", null) } },
            "global" => Allow with { Source = new CalicoEntity { NamespaceSelector = CalicoSelector.Global } },
            _ => Allow with { Source = new CalicoEntity { Selector = CalicoSelector.Label("a").Contains("b") } },
        };

        Draft(Policy() with { Ingress = [rule] }).RefusedAt().ShouldBe(place);
    }

    private static CalicoNetworkPolicy Policy() => new(ObjectMetadata.Named("api").InNamespace("shop"));

    private static ConversionDraft Draft(CalicoNetworkPolicy policy) => Drafts.Of(new KubernetesPolicyConverter(), policy);

    private static NetworkPolicy Read(CalicoNetworkPolicy policy)
    {
        var draft = Draft(policy);
        draft.Refusals.ShouldBeEmpty();
        return (NetworkPolicy)draft.Converted.ShouldHaveSingleItem();
    }
}
