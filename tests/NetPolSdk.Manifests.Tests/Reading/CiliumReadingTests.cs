namespace NetPolSdk.Manifests.Tests;

public sealed class CiliumReadingTests
{
    [Theory]
    [InlineData("ingress: [{}]", "anyone", true)]
    [InlineData("ingress: [{fromEndpoints: []}]", "nobody", true)]
    [InlineData("ingress: [{fromEntities: [], toPorts: [{ports: [{port: '1'}]}]}]", "nobody", true)]
    [InlineData("ingress: [{toPorts: [{ports: [{port: '1'}]}]}]", "anyone", false)]
    [InlineData("ingress: [{toPorts: [{ports: []}]}]", "anyone", true)]
    [InlineData("ingress: [{fromEndpoints: [{}], toPorts: []}]", "all endpoints", false)]
    [InlineData("ingress: [{fromEndpoints: [{}], fromCIDR: []}]", "all endpoints", false)]
    [InlineData("ingress: [{fromEndpoints: [], fromEntities: [world]}]", "entity world", false)]
    [InlineData("ingress: [{fromEndpoints: null}]", "anyone", true)]
    public void A_list_that_is_empty_and_one_that_is_not_there_are_two_things(string rule, string peers, bool matchesNothing)
    {
        var read = Read(rule).Spec!.Ingress.Single();

        read.Peers.ToString().ShouldBe(peers);
        read.MatchesNothing.ShouldBe(matchesNothing);
    }

    [Fact]
    public void Ports_are_read_as_Cilium_reads_them()
    {
        var ports = Read("ingress: [{toPorts: [{ports: [{port: '0'}, {port: '010', protocol: TCP}, {port: HTTP}, {port: '80', endPort: 0}, {port: '80', endPort: 90, protocol: UDP}, {protocol: GRE}, {port: '1_000'}]}]}]").Spec!.Ingress[0].ToPorts[0].Ports;

        ports.Select(port => port.ToString()).ShouldBe(["*/ANY", "8/TCP", "HTTP/ANY", "80/ANY", "80-90/UDP", "*/GRE", "1000/ANY"]);
    }

    [Fact]
    public void Messages_of_ICMP_are_numbers_or_names() =>
        Read("ingress: [{icmps: [{fields: [{type: 8}, {type: '8'}, {type: EchoRequest}, {family: IPv6, type: 128}]}, {}]}]").Spec!.Ingress[0].Icmps
            .Select(icmp => string.Join(", ", icmp.Fields)).ShouldBe(["ICMP 8, ICMP 8, ICMP EchoRequest, ICMPv6 128", ""]);

    [Fact]
    public void A_service_by_name_and_by_labels_in_one_item_are_two() =>
        Read("egress: [{toServices: [{k8sService: {serviceName: a, namespace: b}, k8sServiceSelector: {selector: {matchLabels: {c: d}}}}]}]").Spec!.Egress[0].Peers.ToString().ShouldBe("services c=d or service a in b");

    [Theory]
    [InlineData("on", true)]
    [InlineData("yes", true)]
    [InlineData("True", true)]
    [InlineData("off", false)]
    public void Default_deny_is_read_as_YAML_writes_booleans(string text, bool expected) =>
        Read("enableDefaultDeny: {egress: " + text + "}, ingress: [{}]").Spec!.DefaultDeny.ShouldBe(new CiliumDefaultDeny(null, expected));

    [Fact]
    public void An_empty_text_is_one_left_out() => Read("description: '', log: {value: ''}, labels: [{key: a, value: '', source: ''}], ingress: [{}]").Spec!.ShouldSatisfyAllConditions(
        spec => spec.Description.ShouldBeNull(),
        spec => spec.LogValue.ShouldBeNull(),
        spec => spec.Labels.ShouldBe([new CiliumRuleLabel("a")]));

    [Fact]
    public void Null_labels_are_left_out_as_the_server_leaves_them_out() =>
        Read("ingress: [{fromEndpoints: [{matchLabels: {a: null, 'k8s:b': c}}]}]").Spec!.Ingress[0].Peers.ToString().ShouldBe("endpoints k8s:b=c");

    [Fact]
    public void Rules_of_specs_keep_their_reasons()
    {
        var manifest = Manifest.Parse("""
            apiVersion: cilium.io/v2
            kind: CiliumClusterwideNetworkPolicy
            metadata:
              name: a
              annotations:
                netpolsdk.dev/because: all
                netpolsdk.dev/because.ingress.0: one
                netpolsdk.dev/because.specs.1.egressDeny.0: two
                netpolsdk.dev/because.specs.7.egress.0: three
            spec: {endpointSelector: {}, ingress: [{}]}
            specs:
            - {endpointSelector: {}, ingress: [{}]}
            - {nodeSelector: {}, egressDeny: [{}]}
            """);

        manifest.Findings.ShouldHaveSingleItem().Finding.Rule.Id.ShouldBe("NPS9004");
        var policy = (CiliumPolicy)manifest.Policies.Single();
        policy.Reason.ShouldBe("all");
        policy.Entries().Select(entry => $"{entry.Field}: {entry.Rule.Reason}").ShouldBe(["spec.ingress[0]: one", "specs[0].ingress[0]: ", "specs[1].egressDeny[0]: two"]);
        policy.Specs[1].Subject.IsNodes.ShouldBeTrue();
    }

    [Fact]
    public void What_a_cluster_holds_is_read_in_whatever_release_line_takes_it()
    {
        const string Old = "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}, spec: {endpointSelector: {}, ingress: [{fromRequires: [{}], toPorts: [{ports: [{port: '1', protocol: TCP}], rules: {kafka: [{topic: t}]}}]}]}}";

        Manifest.Parse(Old).Policies.ShouldBeEmpty();
        var rule = ((CiliumPolicy)Manifest.Parse(Old, options: new ManifestOptions { AlreadyInCluster = true }).ThrowIfInvalid().Policies.Single()).Spec!.Ingress[0];
        rule.Requires.Count.ShouldBe(1);
        rule.ToPorts[0].Rules.ShouldBe(new CiliumKafkaRules([new CiliumKafkaRule(Topic: "t")]));
    }

    [Fact]
    public void What_Cilium_does_not_enforce_is_no_policy_in_a_cluster_either() =>
        Manifest.Parse("{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}, spec: {endpointSelector: {}, ingress: []}}", options: new ManifestOptions { AlreadyInCluster = true }).Policies.ShouldBeEmpty();

    [Fact]
    public void A_parser_of_the_proxy_library_is_read_for_1_19()
    {
        var text = Text("ingress: [{toPorts: [{ports: [{port: '1', protocol: TCP}], rules: {l7proto: r2d2, l7: [{cmd: READ, file: null}]}}]}]");
        var policy = (CiliumPolicy)Manifest.Parse(text, options: new ManifestOptions { CiliumVersion = CiliumVersion.V119 }).ThrowIfInvalid().Policies.Single();

        policy.Spec!.Ingress[0].ToPorts[0].Rules.ShouldBe(new CiliumParserRules("r2d2", [ValueMap.Empty.With("cmd", "READ")]));
    }

    private static CiliumPolicy Read(string rule) => (CiliumPolicy)Manifest.Parse(Text(rule)).ThrowIfInvalid().Policies.Single();

    private static string Text(string rule) => "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}, spec: {endpointSelector: {}, " + rule + "}}";
}
