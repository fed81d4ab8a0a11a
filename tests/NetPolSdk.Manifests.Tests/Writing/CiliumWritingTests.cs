namespace NetPolSdk.Manifests.Tests;

public sealed class CiliumWritingTests
{
    private static readonly CiliumSubject Api = new(Labels("app", "api"), IsNodes: false);

    [Fact]
    public void A_rule_is_written_with_its_peers_ports_and_requests() => Policy(new CiliumSpec(Api)
    {
        Ingress =
        [
            new CiliumRule(CiliumPeers.Of([new Endpoints(Labels("app", "frontend"))]))
            {
                Reason = "the shop calls",
                ToPorts =
                [
                    new CiliumPortRule([new CiliumPort(CiliumProtocol.Tcp, 8080, null, null)])
                    {
                        Rules = new CiliumHttpRules([new CiliumHttpRule { Method = "GET", Path = "/v1/.*", Headers = ["X-A: 1"] }]),
                    },
                ],
            },
        ],
        Egress =
        [
            new CiliumRule(CiliumPeers.Of([new Fqdn("api.example.com", false), new Fqdn("*.example.com", true)]))
            {
                ToPorts = [new CiliumPortRule([new CiliumPort(CiliumProtocol.Any, 443, 444, null), new CiliumPort(CiliumProtocol.Sctp, null, null, null)])],
            },
        ],
    }).ToYaml().ShouldBe("""
        apiVersion: cilium.io/v2
        kind: CiliumNetworkPolicy
        metadata:
          name: api
          namespace: shop
          annotations:
            netpolsdk.dev/because.ingress.0: the shop calls
        spec:
          endpointSelector:
            matchLabels:
              app: api
          ingress:
          # the shop calls
          - fromEndpoints:
            - matchLabels:
                app: frontend
            toPorts:
            - ports:
              - port: "8080"
                protocol: TCP
              rules:
                http:
                - method: GET
                  path: /v1/.*
                  headers:
                  - "X-A: 1"
          egress:
          - toFQDNs:
            - matchName: api.example.com
            - matchPattern: "*.example.com"
            toPorts:
            - ports:
              - port: "443"
                endPort: 444
                protocol: ANY
              - port: "0"
                protocol: SCTP

        """);

    [Fact]
    public void Every_kind_of_peer_has_its_field() => Spec(new CiliumSpec(Api)
    {
        Egress =
        [
            new CiliumRule(CiliumPeers.Unsaid),
            new CiliumRule(CiliumPeers.Nobody(CiliumPeerKind.Endpoints)),
            new CiliumRule(CiliumPeers.Of([new CiliumCidr(Cidr.Parse("10.0.0.0/8"))])),
            new CiliumRule(CiliumPeers.Of(
            [
                new CidrSet(Cidr.Parse("10.0.0.0/8"), null, null, [Cidr.Parse("10.1.0.0/16")]),
                new CidrSet(null, "partners", null, []),
                new CidrSet(null, null, Labels("team", "a"), []),
            ])),
            new CiliumRule(CiliumPeers.Of([new Entity("world")])),
            new CiliumRule(CiliumPeers.Of([new CiliumNodes(CiliumSelector.Everything)])),
            new CiliumRule(CiliumPeers.Of([new AwsGroup(["sg-1"], ["web"], ValueMap.Empty, "eu-west-1")])),
            new CiliumRule(CiliumPeers.Of([new CiliumService("db", null, "data"), new CiliumService(null, Labels("app", "db"), null)])),
        ],
    }).ShouldBe("""
          endpointSelector:
            matchLabels:
              app: api
          egress:
          - {}
          - toEndpoints: []
          - toCIDR:
            - 10.0.0.0/8
          - toCIDRSet:
            - cidr: 10.0.0.0/8
              except:
              - 10.1.0.0/16
            - cidrGroupRef: partners
            - cidrGroupSelector:
                matchLabels:
                  team: a
          - toEntities:
            - world
          - toNodes:
            - {}
          - toGroups:
            - aws:
                securityGroupsIds:
                - sg-1
                securityGroupsNames:
                - web
                region: eu-west-1
          - toServices:
            - k8sService:
                serviceName: db
                namespace: data
            - k8sServiceSelector:
                selector:
                  matchLabels:
                    app: db

        """);

    [Fact]
    public void What_else_a_rule_says_is_written() => Spec(new CiliumSpec(new(CiliumSelector.Everything, IsNodes: true))
    {
        Description = "guards nodes",
        DefaultDeny = new(Ingress: false, Egress: null),
        LogValue = "guard",
        Labels = [new("team", "a", "k8s"), new("b")],
        Ingress =
        [
            new CiliumRule(CiliumPeers.Unsaid)
            {
                Icmps = [new([new(false, 8, null), new(true, null, "EchoRequest")])],
                Requires = [Labels("app", "x")],
                Authentication = CiliumAuthentication.Required,
            },
        ],
        EgressDeny = [new CiliumRule(CiliumPeers.Unsaid) { ToPorts = [new([])] }],
    }).ShouldBe("""
          description: guards nodes
          nodeSelector: {}
          enableDefaultDeny:
            ingress: false
          ingress:
          - fromRequires:
            - matchLabels:
                app: x
            icmps:
            - fields:
              - family: IPv4
                type: 8
              - family: IPv6
                type: EchoRequest
            authentication:
              mode: required
          egressDeny:
          - toPorts:
            - ports: []
          labels:
          - key: team
            value: a
            source: k8s
          - key: b
          log:
            value: guard

        """);

    [Fact]
    public void What_is_said_beside_ports_is_written() => Spec(new CiliumSpec(Api)
    {
        Egress =
        [
            new CiliumRule(CiliumPeers.Unsaid)
            {
                ToPorts =
                [
                    new CiliumPortRule([new(CiliumProtocol.Tcp, null, null, "https")])
                    {
                        ServerNames = ["example.com"],
                        TerminatingTls = new(new("inner")),
                        OriginatingTls = new(new("outer", "kube-system")) { TrustedCa = "ca", Certificate = "crt", PrivateKey = "key" },
                        Listener = new("tls", "envoy") { IsClusterwide = true, Priority = 5 },
                        Rules = new CiliumHttpRules(
                        [
                            new()
                            {
                                Host = "a",
                                HeaderMatches = [new("X") { Value = "1", Mismatch = HeaderMismatch.Replace }, new("Y") { Secret = new("s", "ns") }],
                            },
                        ]),
                    },
                    new CiliumPortRule([new(CiliumProtocol.Tcp, 9092, null, null)]) { Rules = new CiliumKafkaRules([new("produce", Topic: "t")]) },
                    new CiliumPortRule([new(CiliumProtocol.Tcp, 9042, null, null)]) { Rules = new CiliumParserRules("cassandra", [ValueMap.Empty.With("query_table", "t")]) },
                ],
            },
        ],
    }).ShouldBe("""
          endpointSelector:
            matchLabels:
              app: api
          egress:
          - toPorts:
            - ports:
              - port: https
                protocol: TCP
              serverNames:
              - example.com
              terminatingTLS:
                secret:
                  name: inner
              originatingTLS:
                secret:
                  namespace: kube-system
                  name: outer
                trustedCA: ca
                certificate: crt
                privateKey: key
              listener:
                envoyConfig:
                  kind: CiliumClusterwideEnvoyConfig
                  name: envoy
                name: tls
                priority: 5
              rules:
                http:
                - host: a
                  headerMatches:
                  - mismatch: REPLACE
                    name: X
                    value: "1"
                  - name: "Y"
                    secret:
                      namespace: ns
                      name: s
            - ports:
              - port: "9092"
                protocol: TCP
              rules:
                kafka:
                - role: produce
                  topic: t
            - ports:
              - port: "9042"
                protocol: TCP
              rules:
                l7proto: cassandra
                l7:
                - query_table: t

        """);

    [Fact]
    public void Several_rules_are_written_into_specs_and_keep_their_reasons()
    {
        var rule = new CiliumSpec(Api) { Egress = [new CiliumRule(CiliumPeers.Of([new Entity("world")])) { Reason = "why" }] };

        var yaml = new CiliumClusterwideNetworkPolicy(ObjectMetadata.Named("all"), null, [rule, rule]).ToYaml();

        yaml.ShouldContain("kind: CiliumClusterwideNetworkPolicy");
        yaml.ShouldContain("netpolsdk.dev/because.specs.1.egress.0: why");
        yaml.ShouldContain("\nspecs:\n- endpointSelector:");
        yaml.ShouldNotContain("\nspec:");
    }

    [Fact]
    public void A_group_of_ranges_is_written() => new CiliumCidrGroup(ObjectMetadata.Named("partners"), [Cidr.Parse("203.0.113.0/24")]).ToYaml().ShouldBe("""
        apiVersion: cilium.io/v2
        kind: CiliumCIDRGroup
        metadata:
          name: partners
        spec:
          externalCIDRs:
          - 203.0.113.0/24

        """);

    [Fact]
    public void Json_has_booleans_and_empty_lists() => Policy(new CiliumSpec(Api)
    {
        DefaultDeny = new(true, false),
        Ingress = [new CiliumRule(CiliumPeers.Nobody(CiliumPeerKind.Cidr))],
    }).ToJson().Replace(" ", "").Replace("\n", "").ShouldContain("""
        "enableDefaultDeny":{"ingress":true,"egress":false},"ingress":[{"fromCIDR":[]}]
        """);

    [Fact]
    public void Parts_have_the_paths_of_their_fields()
    {
        var policy = Policy(new CiliumSpec(Api)
        {
            Egress =
            [
                new CiliumRule(CiliumPeers.Of([new Fqdn("a.example.com", false)]))
                {
                    ToPorts = [new([new(CiliumProtocol.Udp, 53, null, null)]) { Rules = new CiliumDnsRules([new("*", true)]) }],
                },
                new CiliumRule(CiliumPeers.Unsaid) { Icmps = [new([new(false, 8, null)])] },
            ],
        }) with
        { Specs = [new CiliumSpec(Api) { IngressDeny = [new CiliumRule(CiliumPeers.Nobody(CiliumPeerKind.Entities))] }] };

        policy.Parts().Select(static part => part.Path.ToString()).ShouldBe(
        [
            "spec.endpointSelector", "spec.egress[0]", "spec.egress[0].toFQDNs", "spec.egress[0].toFQDNs[0]", "spec.egress[0].toPorts[0]",
            "spec.egress[0].toPorts[0].ports[0]", "spec.egress[0].toPorts[0].rules", "spec.egress[0].toPorts[0].rules.dns[0]",
            "spec.egress[1]", "spec.egress[1].icmps[0]", "spec.egress[1].icmps[0].fields[0]",
            "specs[0].endpointSelector", "specs[0].ingressDeny[0]", "specs[0].ingressDeny[0].fromEntities",
        ]);
    }

    private static CiliumNetworkPolicy Policy(CiliumSpec spec) => new(ObjectMetadata.Named("api").InNamespace("shop"), spec, []);

    private static string Spec(CiliumSpec spec)
    {
        var yaml = Policy(spec).ToYaml();
        return yaml.Substring(yaml.IndexOf("spec:\n", StringComparison.Ordinal) + "spec:\n".Length);
    }

    private static CiliumSelector Labels(string key, string value) => new(new LabelSelector(ValueMap.Empty.With(key, value), []));
}
