namespace NetPolSdk.Core.Tests.Authoring;

public sealed class CiliumVerbsTests
{
    private static readonly CiliumPolicySubject<CiliumNetworkPolicy> Api = CiliumNetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));
    private static readonly CiliumClusterwideNetworkPolicyName Guard = CiliumClusterwideNetworkPolicy.Named("guard");

    [Fact]
    public void Pods_in_namespaces_become_one_selector_of_cilium()
    {
        var selector = Selector(Api.AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web"))).Spec!.Ingress.Single());

        selector.MatchLabels.ShouldBe([new("app", "frontend"), new("k8s:io.kubernetes.pod.namespace", "web")], ignoreOrder: true);
    }

    [Fact]
    public void Namespaces_by_labels_are_asked_for_by_the_labels_that_cilium_gives_endpoints() =>
        Selector(Api.AllowIngress(from: Namespaces.Labelled("team", "a")).Spec!.Ingress.Single()).MatchLabels.Single().Key.ShouldBe("k8s:io.cilium.k8s.namespace.labels.team");

    [Fact]
    public void All_namespaces_are_those_of_endpoints_that_have_one() =>
        Selector(Api.AllowIngress(from: Namespaces.All).Spec!.Ingress.Single()).ToString().ShouldBe("k8s:io.kubernetes.pod.namespace");

    [Fact]
    public void Namespaces_but_for_some_do_not_take_in_what_is_in_none() =>
        Selector(Api.AllowIngress(from: Namespaces.AllExcept("kube-system")).Spec!.Ingress.Single()).ToString()
            .ShouldBe("k8s:io.kubernetes.pod.namespace notin (kube-system),k8s:io.kubernetes.pod.namespace");

    [Fact]
    public void Peers_of_several_kinds_become_entries_of_one_kind_each()
    {
        var rules = Api.AllowIngress(from: [Pods.Labelled("a", "b"), Entity.World, Namespaces.Named("c"), IpBlock.Of("10.0.0.0/8").Except("10.1.0.0/16")], on: Port.Tcp(80), because: "why").Spec!.Ingress;

        rules.Select(rule => (rule.Peers.Kind, rule.Peers.Items.Count, rule.Reason)).ShouldBe(
            [(CiliumPeerKind.Endpoints, 2, "why"), (CiliumPeerKind.Entities, 1, "why"), (CiliumPeerKind.CidrSet, 1, "why")]);
        rules.ShouldAllBe(rule => rule.ToPorts.Single().Ports.Single().Number == 80);
    }

    [Fact]
    public void Anyone_is_left_out_beside_ports_and_named_where_nothing_else_is_said()
    {
        Api.AllowIngress(from: Peer.Anyone, on: Port.Tcp(80)).Spec!.Ingress.Single().IsAnyone.ShouldBeTrue();
        Api.AllowIngress(from: Peer.Anyone, icmp: Icmp.Echo).Spec!.Ingress.Single().IsAnyone.ShouldBeTrue();
        Api.AllowIngress(from: Peer.Anyone).Spec!.Ingress.Single().Peers.Items.Single().ShouldBe(Entity.All);
    }

    [Fact]
    public void Nobody_and_isolation_match_nothing_and_isolate()
    {
        Api.AllowIngress(from: CiliumSources.Nobody()).Spec!.Ingress.Single().MatchesNothing.ShouldBeTrue();
        var isolated = Api.IsolateAll().Spec!;
        (isolated.IsolatesIngress, isolated.IsolatesEgress).ShouldBe((true, true));
        isolated.Ingress.Single().MatchesNothing.ShouldBeTrue();
        Api.DenyEgress(to: Entity.World).WithDefaultDeny(egress: false).Spec!.IsolatesEgress.ShouldBeFalse();
        Api.DenyEgress(to: Entity.World).Spec!.IsolatesEgress.ShouldBeTrue();
    }

    [Fact]
    public void Dns_is_allowed_to_the_resolver_by_name_through_the_proxy()
    {
        var rule = Api.AllowEgressToDns(Fqdn.Matching("*.example.com"), Fqdn.Named("example.com")).Spec!.Egress.Single();

        Selector(rule).MatchLabels.ShouldBe([new("k8s:io.kubernetes.pod.namespace", "kube-system"), new("k8s:k8s-app", "kube-dns")], ignoreOrder: true);
        rule.ToPorts.Single().Ports.Single().ToString().ShouldBe("53/ANY");
        rule.ToPorts.Single().Rules.ShouldBeOfType<CiliumDnsRules>().Names.Count.ShouldBe(2);
    }

    [Fact]
    public void Further_rules_are_for_their_own_endpoints()
    {
        var policy = Api.IsolateIngress().AlsoFor(Pods.Labelled("app", "web")).AllowIngress(from: Entity.World);

        policy.Rules().Select(rule => rule.Field.ToString()).ShouldBe(["spec", "specs[0]"]);
        policy.Specs.Single().Subject.Selector.ToString().ShouldBe("app=web");
        policy.Spec!.Ingress.Single().MatchesNothing.ShouldBeTrue();
        CiliumNetworkPolicy.Named("a").AsList().For(Pods.All).IsolateAll().Rules().Single().Field.ToString().ShouldBe("specs[0]");
    }

    [Fact]
    public void Nodes_are_guarded_by_clusterwide_policies()
    {
        var policy = Guard.For(Nodes.Labelled("zone", "a")).AllowIngress(from: Entity.Cluster);

        policy.Spec!.Subject.Field.ShouldBe("nodeSelector");
        policy.IsClusterwide.ShouldBeTrue();
        Refusals.Of(() => Guard.For(Nodes.All).AllowIngress(from: Entity.Cluster, on: Port.Tcp(80), http: Http.Get())).ShouldSay("toPorts[]", "NPS0807", "http", "policy for nodes");
    }

    [Fact]
    public void What_cilium_cannot_look_at_is_refused_with_the_argument()
    {
        Refusals.Of(() => Api.AllowIngress(from: Entity.World, on: Port.Udp(80), http: Http.Get())).ShouldSay("toPorts[].rules.http", "NPS0807", "http", "is for UDP");
        Refusals.Of(() => Api.AllowIngress(from: Entity.World, http: Http.Get())).ShouldSay("toPorts[].ports", "NPS0807", "http", "is missing");
        Refusals.Of(() => Api.AllowEgress(to: Entity.World, on: Port.UdpRange(53, 54), dns: Fqdn.Any)).ShouldSay("toPorts[].rules.dns", "NPS0807", "dns", "range");
        Refusals.Of(() => Api.AllowIngress(from: Entity.World, toPorts: CiliumPortRule.On(Port.Udp(53)).WithDns(Fqdn.Any))).ShouldSay("toPorts[]", "NPS0807", "toPorts", "egress");
        Refusals.Of(() => Api.AllowIngress(from: Entity.World, on: Port.Tcp(443), serverNames: ["a b"])).ShouldSay("serverNames", "NPS0812", "serverNames");
        Refusals.Of(() => Api.AllowIngress(from: Entity.World, on: Port.Tcp(443), http: Http.Get(), serverNames: ["a"])).RuleId.ShouldBe("NPS0812");
    }

    [Fact]
    public void Constants_that_are_not_of_the_right_form_are_refused()
    {
        Refusals.Of(() => Fqdn.Named("*.example.com")).ShouldSay("matchName", "NPS0809", "name", "pattern");
        Refusals.Of(() => Fqdn.Matching("a b")).ShouldSay("matchPattern", "NPS0809", "pattern");
        Refusals.Of(() => Http.Get("/(v1")).ShouldSay("path", "NPS0815", "path");
        Refusals.Of(() => CidrSet.Of("10.0.0.0/8").Except("11.0.0.0/16")).ShouldSay("except", "NPS0810", "cidrs", "is not within");
        Refusals.Of(() => CidrSet.Group("a").Except("10.0.0.0/8")).ShouldSay("except", "NPS0810", "cidrs");
        Refusals.Of(() => CidrSet.Group("A b")).ShouldSay("cidrGroupRef", "NPS0810", "name");
        Refusals.Of(() => Icmp.V4("PacketTooBig")).ShouldSay("icmps[].fields[].type", "NPS0813", "type");
        Refusals.Of(() => Icmp.V6(256)).ShouldSay("icmps[].fields[].type", "NPS0813", "type");
        Refusals.Of(() => Endpoints.Labelled("k8s:a:b", "c")).ShouldSay("matchLabels", "NPS0008", "key");
        Refusals.Of(() => Endpoints.Labelled("a", "b").And("a", "c")).ShouldSay("matchLabels", "NPS0008", "value");
        Refusals.Of(() => Endpoints.All.In(Namespaces.Labelled(new string('a', 40), "b"))).ShouldSay("matchLabels", "NPS0008", "namespaces", "too long");
        Refusals.Of(() => CiliumPort.Any(0)).ShouldSay("port", "NPS0804", "number");
        Refusals.Of(() => CiliumPort.AnyNamed("a_b")).ShouldSay("port", "NPS0804", "name");
        Refusals.Of(() => CiliumPorts.Of([.. Enumerable.Range(1, 41).Select(static number => CiliumPort.Any(number))])).ShouldSay("toPorts[].ports", "NPS0803", "items");
        Refusals.Of(() => CiliumSources.Of([])).ShouldSay("from", "NPS0814", "peers", "nobody");
        Refusals.Of(() => Api.IsolateAll().WithLog(new string('a', 33))).ShouldSay("log.value", "NPS0816", "text");
        Refusals.Of(() => CiliumListener.Named("a", "b").WithPriority(0)).ShouldSay("listener.priority", "NPS0803", "priority");
        Refusals.Of(() => CiliumCidrGroup.Of("a", "10.0.0.1/8")).ShouldSay("spec.externalCIDRs", "NPS0810", "cidrs");
    }

    /// <summary>What denies takes peers and ports; names, requests and proofs of identity do not compile.</summary>
    [Fact]
    public void Denials_have_no_words_for_what_cilium_cannot_deny()
    {
        var parameters = typeof(CiliumDenyVerbs).GetMethods().SelectMany(static method => method.GetParameters()).Select(static parameter => parameter.ParameterType).ToHashSet();

        parameters.ShouldNotContain(typeof(CiliumHttpRules));
        parameters.ShouldNotContain(typeof(CiliumDnsRules));
        parameters.ShouldNotContain(typeof(CiliumPortRules));
        parameters.ShouldNotContain(typeof(CiliumDestinations));
        typeof(Fqdn).IsAssignableTo(typeof(CiliumSource)).ShouldBeFalse();
        typeof(CiliumAllowVerbs).GetMethods().Where(static method => method.Name == "AllowIngress").SelectMany(static method => method.GetParameters()).ShouldNotContain(static parameter => parameter.ParameterType == typeof(CiliumDnsRules));
    }

    private static LabelSelector Selector(CiliumRule rule) => rule.Peers.Items.Single().ShouldBeOfType<Endpoints>().Selector.Labels;
}
