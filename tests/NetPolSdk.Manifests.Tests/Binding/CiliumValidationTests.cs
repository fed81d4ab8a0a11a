namespace NetPolSdk.Manifests.Tests;

public sealed class CiliumValidationTests
{
    private const string NotEnforced = "the API server accepts the policy, and Cilium then does not enforce it.";

    /// <summary>Parts of a rule, each with the rule that it breaks and the field; all of them pass the definition.</summary>
    public static TheoryData<string, string, string> Stored => new()
    {
        { "ingress: []", "NPS0801", "spec.ingress" },
        { "egressDeny: []", "NPS0801", "spec.egressDeny" },
        { "ingress: [], egress: []", "NPS0801", "spec.ingress" },
        { "ingress: [{fromEndpoints: [{}], fromEntities: [all]}]", "NPS0802", "spec.ingress[0].fromEntities" },
        { "egress: [{toCIDR: [10.0.0.0/8], toCIDRSet: [{cidr: 10.0.0.0/8}]}]", "NPS0802", "spec.egress[0].toCIDRSet" },
        { "egress: [{toFQDNs: [{matchName: a.b}], toEndpoints: [{}]}]", "NPS0802", "spec.egress[0].toFQDNs" },
        { "egressDeny: [{toServices: [{k8sService: {serviceName: a}}], toNodes: [{}]}]", "NPS0802", "spec.egressDeny[0].toServices" },
        { "ingressDeny: [{toPorts: [{ports: [PORTS41]}]}]", "NPS0803", "spec.ingressDeny[0].toPorts[0].ports" },
        { "ingress: [{toPorts: [{ports: [{port: '65536'}]}]}]", "NPS0804", "spec.ingress[0].toPorts[0].ports[0].port" },
        { "ingress: [{toPorts: [{ports: [{port: 80abc-}]}]}]", "NPS0804", "spec.ingress[0].toPorts[0].ports[0].port" },
        { "ingress: [{toPorts: [{ports: [{port: a-name-of-sixteen}]}]}]", "NPS0804", "spec.ingress[0].toPorts[0].ports[0].port" },
        { "ingress: [{toPorts: [{ports: [{port: '089'}]}]}]", "NPS0804", "spec.ingress[0].toPorts[0].ports[0].port" },
        { "ingress: [{toPorts: [{ports: [{}]}]}]", "NPS0804", "spec.ingress[0].toPorts[0].ports[0].port" },
        { "ingress: [{toPorts: [{ports: [{port: '80', protocol: GRE}]}]}]", "NPS0804", "spec.ingress[0].toPorts[0].ports[0].port" },
        { "ingress: [{toPorts: [{ports: [{port: '80'}]}], icmps: [{fields: [{type: 8}]}]}]", "NPS0805", "spec.ingress[0].icmps" },
        { "egressDeny: [{toPorts: [{ports: [{port: '80'}]}], icmps: [{fields: [{type: 8}]}]}]", "NPS0805", "spec.egressDeny[0].icmps" },
        { "ingress: [{toPorts: [{ports: [{port: '53', protocol: UDP}], rules: {dns: [{matchName: a.b}]}}]}]", "NPS0807", "spec.ingress[0].toPorts[0].rules.dns" },
        { "egress: [{toPorts: [{rules: {dns: [{matchName: a.b}]}}]}]", "NPS0807", "spec.egress[0].toPorts[0].ports" },
        { "egress: [{toPorts: [{ports: [{port: '53', endPort: 54, protocol: UDP}], rules: {dns: [{matchName: a.b}]}}]}]", "NPS0807", "spec.egress[0].toPorts[0].ports[0].endPort" },
        { "egress: [{toPorts: [{ports: [{port: '0', protocol: TCP}], rules: {http: [{method: GET}]}}]}]", "NPS0807", "spec.egress[0].toPorts[0].ports[0].port" },
        { "egress: [{toPorts: [{ports: [{port: '80', protocol: UDP}], rules: {http: [{method: GET}]}}]}]", "NPS0807", "spec.egress[0].toPorts[0].ports[0].protocol" },
        { "egress: [{toPorts: [{ports: [{port: '80'}], rules: {http: [{}]}}]}]", "NPS0807", "spec.egress[0].toPorts[0].ports[0].protocol" },
        { "ingress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], listener: {name: a, envoyConfig: {name: b}}}]}]", "NPS0807", "spec.ingress[0].toPorts[0].listener" },
        { "egress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], rules: {http: [{}]}, listener: {name: a, envoyConfig: {name: b}}}]}]", "NPS0807", "spec.egress[0].toPorts[0].listener" },
        { "egress: [{toPorts: [{ports: [{port: '443', protocol: TCP}], serverNames: [a.b], rules: {http: [{}]}}]}]", "NPS0812", "spec.egress[0].toPorts[0].serverNames" },
        { "egress: [{toCIDRSet: [{cidr: 10.0.0.0/8, except: [11.0.0.0/16]}]}]", "NPS0810", "spec.egress[0].toCIDRSet[0].except[0]" },
        { "egress: [{toCIDRSet: [{cidr: 10.0.0.0/8, except: [10.0.0.0/7]}]}]", "NPS0810", "spec.egress[0].toCIDRSet[0].except[0]" },
        { "egress: [{toCIDRSet: [{cidr: 10.0.0.0/8, except: ['fd00::/16']}]}]", "NPS0810", "spec.egress[0].toCIDRSet[0].except[0]" },
        { "ingressDeny: [{fromCIDR: [010.0.0.0/8]}]", "NPS0810", "spec.ingressDeny[0].fromCIDR[0]" },
        { "ingress: [{icmps: [{fields: [{type: PacketTooBig}]}]}]", "NPS0813", "spec.ingress[0].icmps[0].fields[0].type" },
        { "ingress: [{icmps: [{fields: [{family: IPv6, type: Timestamp}]}]}]", "NPS0813", "spec.ingress[0].icmps[0].fields[0].type" },
        { "ingress: [{icmps: [{fields: [{type: ExtendedEcho Reply}]}]}]", "NPS0813", "spec.ingress[0].icmps[0].fields[0].type" },
        { "ingress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], rules: {http: [{path: '(?!a)'}]}}]}]", "NPS0815", "spec.ingress[0].toPorts[0].rules.http[0].path" },
        { "ingress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], rules: {http: [{method: '['}]}}]}]", "NPS0815", "spec.ingress[0].toPorts[0].rules.http[0].method" },
        { "ingress: [{fromEndpoints: [{matchLabels: {'a:b:c': d}}]}]", "NPS0008", "spec.ingress[0].fromEndpoints[0].matchLabels.a:b:c" },
        { "ingress: [{fromEndpoints: [{matchLabels: {'k8s-x:a': d}}]}]", "NPS0008", "spec.ingress[0].fromEndpoints[0].matchLabels.k8s-x:a" },
        { "ingress: [{fromEndpoints: [{matchExpressions: [{key: a, operator: In}]}]}]", "NPS0008", "spec.ingress[0].fromEndpoints[0].matchExpressions[0].values" },
        { "ingress: [{fromEndpoints: [{matchExpressions: [{key: a, operator: Exists, values: [b]}]}]}]", "NPS0008", "spec.ingress[0].fromEndpoints[0].matchExpressions[0].values" },
        { "ingress: [{fromEndpoints: [{matchExpressions: [{key: a/, operator: Exists}]}]}]", "NPS0008", "spec.ingress[0].fromEndpoints[0].matchExpressions[0].key" },
        { "ingress: [{fromNodes: [{matchExpressions: [{key: a, operator: In, values: ['b c']}]}]}]", "NPS0008", "spec.ingress[0].fromNodes[0].matchExpressions[0].values[0]" },
    };

    /// <summary>Parts of a rule that are taken by both.</summary>
    public static TheoryData<string> Sound =>
    [
        "ingress: [{}]",
        "ingress: [], egress: [{}]",
        "ingress: [{fromEndpoints: []}]",
        "ingress: [{fromEntities: [], fromEndpoints: [{}]}]",
        "ingress: [{fromEndpoints: [{matchLabels: {'k8s:io.kubernetes.pod.namespace': a, 'reserved:host': ''}}], authentication: {mode: required}}]",
        "egress: [{toServices: [{k8sService: {serviceName: a, namespace: b}}, {k8sServiceSelector: {selector: {}}}], toPorts: [{ports: [{port: '80'}]}]}]",
        "egress: [{toGroups: [{aws: {labels: {a: b}, securityGroupsIds: [c], securityGroupsNames: [d], region: e}}]}]",
        "egress: [{toCIDRSet: [{cidr: 10.0.0.5/8, except: [10.0.0.0/8]}, {cidrGroupRef: a.b}, {cidrGroupSelector: {}}]}]",
        "egress: [{toFQDNs: [{matchName: a.b.}, {matchPattern: '**.b'}], toPorts: [{ports: [{port: HTTP, endPort: 1, protocol: ANY}]}]}]",
        "egress: [{toPorts: [{ports: [{port: '53'}], rules: {dns: [{matchPattern: '*'}]}}]}]",
        "egress: [{toPorts: [{ports: [{protocol: VRRP}, {port: '0', protocol: ESP}, {port: '0'}, {port: '1_000'}]}]}]",
        "egress: [{toPorts: [{ports: [{port: '443', protocol: TCP}], serverNames: ['*.a', '**.b'], terminatingTLS: {secret: {name: a}}, originatingTLS: {secret: {name: b, namespace: c}}, rules: {http: [{path: /a, method: GET, host: a, headers: [a], headerMatches: [{name: a, value: b, mismatch: LOG, secret: {name: c}}]}]}}]}]",
        "egress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], listener: {name: a, priority: 100, envoyConfig: {kind: CiliumEnvoyConfig, name: b}}}]}]",
        "ingress: [{icmps: [{fields: [{type: 8}, {type: EchoReply}, {family: IPv6, type: '128'}]}]}], enableDefaultDeny: {ingress: false}, labels: [{key: a}], description: b, log: {value: c}",
        "ingressDeny: [{fromEntities: [world], toPorts: [{ports: [{port: '22', protocol: TCP}]}]}]",
    ];

    [Theory]
    [MemberData(nameof(Stored))]
    public void What_the_definition_takes_and_Cilium_refuses_is_said_to_be_stored_and_not_enforced(string rule, string id, string field)
    {
        var ports = string.Join(",", Enumerable.Range(1, 41).Select(port => $"{{port: '{port}'}}"));
        var finding = Findings(Policy(rule.Replace("PORTS41", ports, StringComparison.Ordinal))).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe(id);
        finding.Field.ToString().ShouldBe(field);
        finding.Severity.ShouldBe(Severity.Error);
        finding.Message.ShouldEndWith(NotEnforced);
    }

    [Theory]
    [MemberData(nameof(Sound))]
    public void What_both_take_is_taken(string rule) => Findings(Policy(rule)).ShouldBeEmpty();

    [Theory]
    [InlineData("ingress: [{}]", "{}", "NPS0808", "spec.nodeSelector")]
    [InlineData("ingress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], rules: {http: []}}]}]", null, "NPS0807", "spec.ingress[0].toPorts[0].rules.http")]
    [InlineData("egress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], rules: {http: [{}]}}]}]", null, "NPS0807", "spec.egress[0].toPorts[0].rules.http")]
    public void Policies_for_nodes_are_clusterwide_and_have_no_HTTP(string rule, string? inNamespace, string id, string field)
    {
        var text = inNamespace is null
            ? "{apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: a}, spec: {nodeSelector: {}, " + rule + "}}"
            : "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}, spec: {nodeSelector: {}, " + rule + "}}";
        var finding = Findings(text).ShouldHaveSingleItem();

        finding.Rule.Id.ShouldBe(id);
        finding.Field.ToString().ShouldBe(field);
        finding.Message.ShouldEndWith(NotEnforced);
    }

    [Fact]
    public void DNS_rules_on_egress_of_nodes_are_taken() =>
        Findings("{apiVersion: cilium.io/v2, kind: CiliumClusterwideNetworkPolicy, metadata: {name: a}, spec: {nodeSelector: {}, egress: [{toPorts: [{ports: [{port: '53'}], rules: {dns: [{matchPattern: '*'}]}}]}]}}").ShouldBeEmpty();

    [Theory]
    [InlineData("rules: {}")]
    [InlineData("rules: {http: null}")]
    public void Rules_that_say_nothing_are_refused(string rules)
    {
        var finding = Findings(Policy("ingress: [{toPorts: [{ports: [{port: '80', protocol: TCP}], " + rules + "}]}]")).ShouldHaveSingleItem();

        (finding.Rule.Id, finding.Field.ToString()).ShouldBe(("NPS0807", "spec.ingress[0].toPorts[0].rules.http"));
    }

    [Fact]
    public void Each_of_several_rules_is_judged()
    {
        var finding = Findings("{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}, specs: [{endpointSelector: {}, ingress: [{}]}, {endpointSelector: {}, ingress: []}]}").ShouldHaveSingleItem();

        finding.Field.ToString().ShouldBe("specs[1].ingress");
    }

    [Theory]
    [InlineData(CiliumVersion.V120, "has neither spec nor specs.")]
    [InlineData(CiliumVersion.V119, "has neither spec nor specs; " + NotEnforced)]
    public void A_policy_without_rules_is_refused_by_the_server_from_1_20_on_only(CiliumVersion version, string message) =>
        Findings("{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}}", version).ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("ingress: [{fromRequires: [{}]}]", true, false, false)]
    [InlineData("ingress: [{fromRequires: []}]", true, false, true)]
    [InlineData("egressDeny: [{toRequires: [{}]}]", true, false, false)]
    [InlineData("ingress: [{toPorts: [{ports: [{port: '1', protocol: TCP}], rules: {kafka: [{topic: a, role: produce}]}}]}]", true, true, false)]
    [InlineData("ingress: [{toPorts: [{ports: [{port: '1', protocol: TCP}], rules: {l7proto: a, l7: [{b: c}]}}]}]", true, true, false)]
    [InlineData("ingress: [{toPorts: [{ports: [{protocol: VRRP}]}]}]", false, true, true)]
    [InlineData("ingress: [{toPorts: [{ports: [{port: '0', protocol: VRRP}]}]}]", false, true, true)]
    [InlineData("ingress: [{toPorts: [{ports: [{port: '0', protocol: IPIP}]}]}]", false, false, true)]
    [InlineData("ingress: [{fromEntities: [cluster-mesh]}]", false, false, true)]
    [InlineData("egress: [{toPorts: [{ports: [{port: '1', protocol: TCP}], serverNames: [a.*.b]}]}]", false, false, true)]
    [InlineData("egress: [{toPorts: [{ports: [{port: '1', protocol: TCP}], serverNames: ['*.b']}]}]", true, true, true)]
    public void Release_lines_differ(string rule, bool in118, bool in119, bool in120)
    {
        Findings(Policy(rule), CiliumVersion.V118).Any(IsError).ShouldBe(!in118);
        Findings(Policy(rule), CiliumVersion.V119).Any(IsError).ShouldBe(!in119);
        Findings(Policy(rule), CiliumVersion.V120).Any(IsError).ShouldBe(!in120);
    }

    [Fact]
    public void A_pattern_for_any_depth_is_a_warning_before_1_20()
    {
        var finding = Findings(Policy("egress: [{toFQDNs: [{matchPattern: '**.a'}]}]"), CiliumVersion.V119).ShouldHaveSingleItem();

        (finding.Rule.Id, finding.Severity).ShouldBe(("NPS0811", Severity.Warning));
    }

    [Fact]
    public void Exceptions_of_a_group_are_a_warning()
    {
        var finding = Findings(Policy("egress: [{toCIDRSet: [{cidrGroupRef: a, except: [10.0.0.0/8]}]}]")).ShouldHaveSingleItem();

        (finding.Rule.Id, finding.Severity).ShouldBe(("NPS0810", Severity.Warning));
    }

    [Theory]
    [InlineData("cilium.io/v2")]
    [InlineData("cilium.io/v2alpha1")]
    public void Groups_of_ranges_are_judged(string apiVersion)
    {
        var findings = Findings("{apiVersion: " + apiVersion + ", kind: CiliumCIDRGroup, metadata: {name: a}, spec: {externalCIDRs: [10.0.0.5/8, 10.0.0.1, 010.0.0.0/8]}}");

        findings.Select(finding => finding.Field.ToString()).ShouldBe(["spec.externalCIDRs[1]", "spec.externalCIDRs[2]"]);
        findings[1].Message.ShouldContain("leaves this range out");
    }

    private static bool IsError(Finding finding) => finding.Severity == Severity.Error;

    private static string Policy(string rule) => "{apiVersion: cilium.io/v2, kind: CiliumNetworkPolicy, metadata: {name: a}, spec: {endpointSelector: {}, " + rule + "}}";

    private static Finding[] Findings(string text, CiliumVersion version = CiliumVersion.V120) =>
        [.. Manifest.Parse(text, "policy.yaml", new ManifestOptions { CiliumVersion = version }).Findings.Select(finding => finding.Finding)];
}
