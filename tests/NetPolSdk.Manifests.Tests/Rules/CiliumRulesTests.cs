namespace NetPolSdk.Manifests.Tests.Rules;

/// <summary>Rules about Cilium's policies, on manifests.</summary>
public sealed class CiliumRulesTests
{
    private const string Dns = "{toEndpoints: [{matchLabels: {k8s-app: kube-dns, 'k8s:io.kubernetes.pod.namespace': kube-system}}], toPorts: [{ports: [{port: '53', protocol: ANY}], rules: {dns: [{matchPattern: '*'}]}}]}";
    private const string Names = "{toFQDNs: [{matchName: api.example.com}], toPorts: [{ports: [{port: '443', protocol: TCP}]}]}";
    private const string Http = "toPorts: [{ports: [{port: '8080', protocol: TCP}], rules: {http: [{method: GET, path: '/v1/.*'}]}}]";

    [Theory]
    [InlineData("egress: [" + Names + "]", "NPS8001 spec.egress[0].toFQDNs")]
    [InlineData("egress: [" + Names + ", " + Dns + "]", "")]
    [InlineData("egress: [" + Names + ", {toEndpoints: [{matchLabels: {k8s-app: kube-dns, 'k8s:io.kubernetes.pod.namespace': kube-system}}], toPorts: [{ports: [{port: '53', protocol: ANY}], rules: {dns: [{matchPattern: '*.example.org'}]}}]}]", "NPS8002 spec.egress[0].toFQDNs[0]")]
    [InlineData("egress: [" + Names + ", {toEndpoints: [{matchLabels: {k8s-app: kube-dns, 'k8s:io.kubernetes.pod.namespace': kube-system}}], toPorts: [{ports: [{port: '53', protocol: ANY}], rules: {dns: [{matchPattern: 'a*.Example.com'}]}}]}]", "")]
    [InlineData("ingress: [{}]", "NPS8004 spec.ingress[0]")]
    [InlineData("{enableDefaultDeny: {ingress: true}, ingress: [{}]}", "")]
    [InlineData("ingress: [{fromEndpoints: []}]", "NPS8004 spec.ingress[0].fromEndpoints")]
    [InlineData("ingress: [{fromEndpoints: [{}]}]", "")]
    [InlineData("egress: [{toEndpoints: [{matchLabels: {k8s-app: kube-dns}}]}]", "NPS8005 spec.egress[0].toEndpoints[0]")]
    [InlineData("egress: [{toPorts: [{ports: [{port: '8080', protocol: TCP}]}]}]", "NPS8006 spec.egress[0].toPorts")]
    [InlineData("ingressDeny: [{fromEntities: [world]}]", "NPS8008 spec.ingressDeny")]
    [InlineData("{enableDefaultDeny: {ingress: false}, ingressDeny: [{fromEntities: [world]}]}", "")]
    [InlineData("{ingress: [{fromEndpoints: [{}]}], ingressDeny: [{fromEntities: [world]}]}", "")]
    [InlineData("{ingress: [{fromCIDR: [203.0.113.0/24]}], ingressDeny: [{fromCIDR: [203.0.0.0/16]}]}", "NPS8009 spec.ingress[0]")]
    [InlineData("{ingress: [{fromCIDR: [203.0.113.0/24]}], ingressDeny: [{fromCIDR: [203.0.113.0/25]}]}", "")]
    [InlineData("{ingress: [{fromEntities: [world]}], ingressDeny: [{toPorts: [{ports: [{port: '22', protocol: TCP}]}]}]}", "")]
    [InlineData("ingress: [{fromEndpoints: [{}], " + Http + "}, {fromEndpoints: [{}]}]", "NPS8010 spec.ingress[0].toPorts[0].rules.http")]
    [InlineData("ingress: [{fromEndpoints: [{}], " + Http + "}, {fromEndpoints: [{matchLabels: {app: a}}]}]", "")]
    [InlineData("ingress: [{fromEndpoints: [{}], toPorts: [{ports: [{port: '8080', protocol: TCP}], rules: {http: [{path: 'v1/.*'}]}}]}]", "NPS8010 spec.ingress[0].toPorts[0].rules.http[0].path")]
    [InlineData("ingress: [{fromEndpoints: [{}], toPorts: [{ports: [{port: '8080', protocol: TCP}], rules: {http: [{host: 'api.example.com'}]}}]}]", "NPS8010 spec.ingress[0].toPorts[0].rules.http[0].host")]
    [InlineData("ingress: [{fromEndpoints: [{}], toPorts: [{ports: [{port: '8080', protocol: TCP}], rules: {http: [{host: '.*[.]example\\.com', path: '^/v1'}]}}]}]", "")]
    [InlineData("ingress: [{fromEndpoints: [{}], toPorts: [{ports: [{port: '90', endPort: 80, protocol: TCP}]}]}]", "NPS8013 spec.ingress[0].toPorts[0].ports[0]")]
    [InlineData("ingress: [{fromEntities: [kube-apiserver]}]", "NPS8015 spec.ingress[0].fromEntities[0]")]
    [InlineData("egress: [{toEntities: [kube-apiserver]}]", "")]
    public void One_policy_says_what_it_looks(string rules, string expected)
    {
        var spec = rules.StartsWith('{') ? rules[1..^1] : rules;
        Findings(Namespaced("endpointSelector: {matchLabels: {app: api}}, " + spec)).Select(static line => line.Replace("CiliumNetworkPolicy shop/api ", "", StringComparison.Ordinal))
            .ShouldBe(expected.Length == 0 ? [] : [expected]);
    }

    [Fact]
    public void Another_policy_for_the_same_pods_may_resolve_the_names()
    {
        var names = Namespaced("endpointSelector: {matchLabels: {app: api}}, egress: [" + Names + "]");

        Findings(names, Namespaced("endpointSelector: {}, egress: [" + Dns + "]", "dns")).ShouldBeEmpty();
        Findings(names, Clusterwide("endpointSelector: {matchLabels: {'k8s:io.kubernetes.pod.namespace': shop}}, egress: [" + Dns + "]")).ShouldBeEmpty();
        Findings(names, Clusterwide("endpointSelector: {matchLabels: {'k8s:io.kubernetes.pod.namespace': data}}, egress: [" + Dns + "]")).ShouldBe(["NPS8001 CiliumNetworkPolicy shop/api spec.egress[0].toFQDNs"]);
        Findings(names, Namespaced("endpointSelector: {matchLabels: {app: web}}, egress: [" + Dns + "]", "dns")).ShouldBe(["NPS8001 CiliumNetworkPolicy shop/api spec.egress[0].toFQDNs"]);
    }

    [Fact]
    public void A_denial_beside_policies_that_allow_is_an_exception_and_no_trap()
    {
        var denial = Namespaced("endpointSelector: {matchLabels: {app: api}}, egressDeny: [{toCIDR: [203.0.113.0/24]}]");

        Findings(denial, Namespaced("endpointSelector: {}, egress: [{toEntities: [all]}]", "open")).ShouldBeEmpty();
        Findings(denial, "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, namespace: shop}\nspec: {podSelector: {}, policyTypes: [Egress], egress: [{}]}\n").ShouldBeEmpty();
        Findings(denial, Namespaced("endpointSelector: {}, ingress: [{fromEntities: [all]}]", "open")).ShouldBe(["NPS8008 CiliumNetworkPolicy shop/api spec.egressDeny"]);
    }

    [Fact]
    public void A_policy_of_the_whole_cluster_leaves_the_system_out()
    {
        Findings(Clusterwide("endpointSelector: {}, ingress: [{fromEntities: [cluster]}]")).ShouldBe(["NPS8011 CiliumClusterwideNetworkPolicy guard spec.endpointSelector"]);
        Findings(Clusterwide("endpointSelector: {}, enableDefaultDeny: {egress: false}, egress: [" + Dns + "]")).ShouldBeEmpty();
        Findings(Clusterwide("nodeSelector: {}, ingress: [{fromEntities: [cluster]}]")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("data", true)]
    [InlineData("shop", false)]
    public void The_subject_is_of_the_policys_own_namespace(string named, bool isReported) =>
        Findings(Namespaced("endpointSelector: {matchLabels: {app: api, 'k8s:io.kubernetes.pod.namespace': " + named + "}}, ingress: [{fromEntities: [cluster]}]"))
            .ShouldBe(isReported ? ["NPS8012 CiliumNetworkPolicy shop/api spec.endpointSelector"] : []);

    [Theory]
    [InlineData("toCIDR: [10.244.1.0/24]", "NPS8007 CiliumNetworkPolicy shop/api spec.egress[0].toCIDR[0]")]
    [InlineData("toCIDRSet: [{cidr: 10.0.0.0/8}]", "")]
    public void A_range_within_the_cluster_matches_no_pod(string peers, string expected) =>
        Findings(new LintOptions { ClusterCidrs = [Cidr.Parse("10.244.0.0/16")] }, Namespaced("endpointSelector: {}, egress: [{" + peers + "}]")).ShouldBe(expected.Length == 0 ? [] : [expected]);

    [Fact]
    public void Rules_that_cannot_be_merged_are_reported_once() =>
        Findings(Namespaced("endpointSelector: {}, ingress: [{fromEndpoints: [{}], authentication: {mode: required}}, {fromEndpoints: [{}], authentication: {mode: disabled}}]"))
            .ShouldBe(["NPS8016 CiliumNetworkPolicy shop/api spec.ingress[1]"]);

    [Theory]
    [InlineData("toEntities: [world]", true)]
    [InlineData("toCIDR: [169.254.20.10/32]", false)]
    public void Answers_of_strangers_are_not_believed(string peers, bool isReported) =>
        Findings(Namespaced("endpointSelector: {}, egress: [{" + peers + ", toPorts: [{ports: [{port: '53', protocol: ANY}], rules: {dns: [{matchPattern: '*'}]}}]}]"))
            .ShouldBe(isReported ? ["NPS8014 CiliumNetworkPolicy shop/api spec.egress[0]"] : []);

    private static string Namespaced(string spec, string name = "api") => $"apiVersion: cilium.io/v2\nkind: CiliumNetworkPolicy\nmetadata: {{name: {name}, namespace: shop}}\nspec: {{{spec}}}\n";

    private static string Clusterwide(string spec) => $"apiVersion: cilium.io/v2\nkind: CiliumClusterwideNetworkPolicy\nmetadata: {{name: guard}}\nspec: {{{spec}}}\n";

    private static IEnumerable<string> Findings(params string[] manifests) => Findings(LintOptions.Default, manifests);

    private static IEnumerable<string> Findings(LintOptions options, params string[] manifests)
    {
        var manifest = Manifest.Parse(string.Join("---\n", manifests));
        manifest.Findings.ShouldBeEmpty();
        return manifest.Policies.Lint(options).Findings.Where(static finding => finding.Rule.Id[3] == '8').Select(static finding => $"{finding.Rule.Id} {finding.Policy} {finding.Field}");
    }
}
