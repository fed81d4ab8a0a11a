namespace NetPolSdk.Manifests.Tests;

/// <summary>Every condition under which a server refuses a NetworkPolicy, with its field path.</summary>
public sealed class NetworkPolicyValidationTests
{
    private const string Head = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\n";

    [Theory]
    [InlineData("{ports: [{protocol: tcp}]}", "ports[0].protocol", "NPS0007")]
    [InlineData("{ports: [{protocol: ICMP}]}", "ports[0].protocol", "NPS0007")]
    [InlineData("{ports: [{protocol: ''}]}", "ports[0].protocol", "NPS0007")]
    [InlineData("{ports: [{port: 0}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: 65536}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: -1}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: '80'}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: ''}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: Http}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: a--b}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: aaaaaaaaaaaaaaaa}]}", "ports[0].port", "NPS0006")]
    [InlineData("{ports: [{port: 80.5}]}", "ports[0].port", "NPS0013")]
    [InlineData("{ports: [{port: true}]}", "ports[0].port", "NPS0013")]
    [InlineData("{ports: [{port: 9000, endPort: 8000}]}", "ports[0].endPort", "NPS0005")]
    [InlineData("{ports: [{port: 80, endPort: 65536}]}", "ports[0].endPort", "NPS0005")]
    [InlineData("{ports: [{port: http, endPort: 90}]}", "ports[0].endPort", "NPS0005")]
    [InlineData("{ports: [{endPort: 90}]}", "ports[0].endPort", "NPS0005")]
    [InlineData("{ports: [{port: 80, endPort: '90'}]}", "ports[0].endPort", "NPS0013")]
    [InlineData("{from: [{}]}", "from[0]", "NPS0001")]
    [InlineData("{from: [null]}", "from[0]", "NPS0001")]
    [InlineData("{from: [{ipBlock: {cidr: 10.0.0.0/8}, podSelector: {}}]}", "from[0]", "NPS0002")]
    [InlineData("{from: [{ipBlock: {cidr: 10.0.0.0/8}, namespaceSelector: {}}]}", "from[0]", "NPS0002")]
    [InlineData("{from: [{ipBlock: {}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: ''}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: ' '}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: 192.168.5.6}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: 300.1.1.1/8}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: 010.0.0.0/8}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: 10.0.0.0/08}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: '::ffff:1.2.3.0/120'}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: 192.168.0.5/24}}]}", "from[0].ipBlock.cidr", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: 10.0.0.0/8, except: ['']}}]}", "from[0].ipBlock.except[0]", "NPS0003")]
    [InlineData("{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [11.0.0.0/16]}}]}", "from[0].ipBlock.except[0]", "NPS0004")]
    [InlineData("{from: [{ipBlock: {cidr: 10.0.0.0/8, except: [10.0.0.0/8]}}]}", "from[0].ipBlock.except[0]", "NPS0004")]
    [InlineData("{from: [{ipBlock: {cidr: 10.0.0.0/8, except: ['fd00::/8']}}]}", "from[0].ipBlock.except[0]", "NPS0004")]
    [InlineData("{from: [{podSelector: {matchLabels: {a b: c}}}]}", "from[0].podSelector.matchLabels", "NPS0008")]
    [InlineData("{from: [{podSelector: {matchLabels: {a: b c}}}]}", "from[0].podSelector.matchLabels", "NPS0008")]
    [InlineData("{from: [{podSelector: {matchLabels: {a: 8080}}}]}", "from[0].podSelector.matchLabels.a", "NPS0013")]
    [InlineData("{from: [{namespaceSelector: {matchExpressions: [{key: a, operator: In}]}}]}", "from[0].namespaceSelector.matchExpressions[0].values", "NPS0008")]
    [InlineData("{from: [{namespaceSelector: {matchExpressions: [{key: a, operator: NotIn, values: []}]}}]}", "from[0].namespaceSelector.matchExpressions[0].values", "NPS0008")]
    [InlineData("{from: [{namespaceSelector: {matchExpressions: [{key: a, operator: Exists, values: [b]}]}}]}", "from[0].namespaceSelector.matchExpressions[0].values", "NPS0008")]
    [InlineData("{from: [{namespaceSelector: {matchExpressions: [{key: a, operator: in, values: [b]}]}}]}", "from[0].namespaceSelector.matchExpressions[0].operator", "NPS0008")]
    [InlineData("{from: [{namespaceSelector: {matchExpressions: [{key: /a, operator: Exists}]}}]}", "from[0].namespaceSelector.matchExpressions[0].key", "NPS0008")]
    [InlineData("{from: [{namespaceSelector: {matchExpressions: [{key: a, operator: In, values: [b, -c]}]}}]}", "from[0].namespaceSelector.matchExpressions[0].values[1]", "NPS0008")]
    [InlineData("{to: []}", "to", "NPS0012")]
    [InlineData("{from: [{pods: {}}]}", "from[0].pods,from[0]", "NPS0012,NPS0001")]
    [InlineData("{from: {}}", "from", "NPS0013")]
    public void A_rule_that_a_server_refuses_is_refused_at_its_field(string rule, string fields, string rules)
    {
        var manifest = Manifest.Parse(Head + "spec: {ingress: [" + rule + "]}");

        manifest.Policies.ShouldBeEmpty();
        manifest.Findings.Select(finding => finding.Finding.Field.ToString()).ShouldBe(fields.Split(',').Select(field => "spec.ingress[0]." + field), ignoreOrder: true);
        manifest.Findings.Select(finding => finding.Finding.Rule.Id).ShouldBe(rules.Split(','), ignoreOrder: true);
    }

    [Theory]
    [InlineData("spec: {policyTypes: [Ingress, Egress, Ingress]}", "spec.policyTypes")]
    [InlineData("spec: {policyTypes: [Ingress, Sideways]}", "spec.policyTypes[1]")]
    [InlineData("spec: {policyTypes: [null]}", "spec.policyTypes[0]")]
    [InlineData("spec: {policyTypes: Ingress}", "spec.policyTypes")]
    [InlineData("spec: {podSelector: {matchLabels: {a: '-'}}}", "spec.podSelector.matchLabels")]
    [InlineData("spec: []", "spec")]
    [InlineData("spec: {}\nspec: {}", "spec")]
    [InlineData("status: {conditions: []}", "status")]
    [InlineData("status: {}", "status")]
    public void A_spec_that_a_server_refuses_is_refused_at_its_field(string text, string field) =>
        Manifest.Parse(Head + text).Findings.ShouldHaveSingleItem().Finding.Field.ToString().ShouldBe(field);

    [Theory]
    [InlineData("{}", "metadata.name")]
    [InlineData("{name: ''}", "metadata.name")]
    [InlineData("{name: A}", "metadata.name")]
    [InlineData("{name: a..b}", "metadata.name")]
    [InlineData("{name: 8080}", "metadata.name")]
    [InlineData("{name: a, namespace: a.b}", "metadata.namespace")]
    [InlineData("{generateName: Ab-}", "metadata.generateName,metadata.name")]
    [InlineData("{name: a, labels: {a: 'b c'}}", "metadata.labels")]
    [InlineData("{name: a, labels: {a/b/c: d}}", "metadata.labels")]
    [InlineData("{name: a, annotations: {a b: c}}", "metadata.annotations")]
    [InlineData("{name: a, annotations: {a: 1}}", "metadata.annotations.a")]
    [InlineData("{name: a, finalizers: [a b]}", "metadata.finalizers")]
    [InlineData("{name: a, ownerReferences: [{apiVersion: v1, kind: Pod, name: x}]}", "metadata.ownerReferences.uid")]
    [InlineData("{name: a, creationTimestamp: yesterday}", "metadata.creationTimestamp")]
    [InlineData("{name: a, clusterName: b}", "metadata.clusterName")]
    public void Metadata_that_a_server_refuses_is_refused_at_its_field(string metadata, string fields) =>
        Manifest.Parse("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: " + metadata).Findings
            .Select(finding => finding.Finding.Field.ToString()).ShouldBe(fields.Split(','), ignoreOrder: true);

    [Theory]
    [InlineData("")]
    [InlineData("spec: null")]
    [InlineData("spec: {podSelector: null, policyTypes: [], ingress: null, egress: []}")]
    [InlineData("spec: {ingress: [null]}")]
    [InlineData("spec: {ingress: [{from: [], ports: null}], policyTypes: [Ingress, Ingress]}")]
    [InlineData("spec: {ingress: [{ports: [{port: 8e3}, {port: 0x50, endPort: 0o200}, {}]}]}")]
    public void What_a_server_takes_is_taken(string text) => Manifest.Parse(Head + text).ThrowIfInvalid().Policies.Count.ShouldBe(1);

    [Fact]
    public void What_servers_and_controllers_write_is_taken() => Manifest.Parse(
        """
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: a
          generateName: b-
          uid: 24cce95f-b3c1-450d-ba3b-6709871b9949
          resourceVersion: "808"
          generation: 1
          creationTimestamp: 2026-11-21T02:23:24Z
          deletionTimestamp: null
          selfLink: /x
          finalizers: [example.com/keep]
          ownerReferences:
          - {apiVersion: apps/v1, kind: Deployment, name: d, uid: u, controller: true, blockOwnerDeletion: false}
          managedFields:
          - {manager: kubectl, operation: Apply}
        """).ThrowIfInvalid().Policies.Single().Metadata.GenerateName.ShouldBe("b-");

    [Theory]
    [InlineData("spec: {}", PolicyTypes.Ingress)]
    [InlineData("spec: {egress: []}", PolicyTypes.Ingress)]
    [InlineData("spec: {egress: [{}]}", PolicyTypes.Both)]
    [InlineData("spec: {egress: [{}], policyTypes: [Egress]}", PolicyTypes.Egress)]
    public void Policy_types_left_out_are_what_the_server_makes_of_them(string spec, PolicyTypes types) =>
        Manifest.Parse(Head + spec).Policies.Single().ShouldBeOfType<NetworkPolicy>().PolicyTypes.ShouldBe(types);

    [Fact]
    public void What_an_older_server_took_is_read_with_a_warning_where_a_cluster_holds_it()
    {
        const string text = Head + "spec: {policyTypes: [Ingress], ingress: [{from: [{ipBlock: {cidr: 192.168.0.5/24}}]}]}";

        var manifest = Manifest.Parse(text, options: new ManifestOptions { AlreadyInCluster = true }).ThrowIfInvalid();

        manifest.Findings.Single().Finding.Severity.ShouldBe(Severity.Warning);
        var block = manifest.Policies.Single().ShouldBeOfType<NetworkPolicy>().Ingress[0].From[0].ShouldBeOfType<IpBlock>();
        block.Cidr.Text.ShouldBe("192.168.0.5/24");
        block.Cidr.First.ToString().ShouldBe("192.168.0.0");
    }

    [Fact]
    public void The_empty_status_of_older_servers_is_read_with_a_warning_where_a_cluster_holds_it()
    {
        var manifest = Manifest.Parse(Head + "spec: {policyTypes: [Ingress]}\nstatus: {}", options: new ManifestOptions { AlreadyInCluster = true }).ThrowIfInvalid();

        manifest.Findings.Single().Finding.Severity.ShouldBe(Severity.Warning);
        manifest.Policies.Count.ShouldBe(1);
    }

    [Fact]
    public void An_annotation_for_a_rule_that_is_not_there_is_remarked_and_dropped()
    {
        var manifest = Manifest.Parse(Head.Replace("{name: a}", "{name: a, annotations: {netpolsdk.dev/because.ingress.3: why}}", StringComparison.Ordinal) + "spec: {policyTypes: [Ingress]}").ThrowIfInvalid();

        manifest.Findings.Single().Finding.Rule.Id.ShouldBe("NPS9004");
        manifest.Policies.Single().Metadata.Annotations.ShouldBeEmpty();
    }
}
