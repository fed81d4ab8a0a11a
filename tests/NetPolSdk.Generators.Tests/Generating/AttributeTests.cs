using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>What each attribute gives.</summary>
public sealed class AttributeTests
{
    private static readonly Peer KubeDns = Platform.CoreDns;

    [Fact]
    public void The_recommended_labels_are_a_convention_of_the_assembly_or_of_a_service()
    {
        var services = Services(
            """
            [assembly: ServiceDefaults(Namespace = "shop", Convention = LabelConvention.Recommended, PartOf = "store")]
            [Service("api", Component = "backend", Instance = "blue")] partial class Api;
            [Service("web", Namespace = "front", Convention = LabelConvention.App, PartOf = "site")] partial class Web;
            [Service("job", Labels = ["role=job"])] partial class Job;
            """);

        services.Select(service => $"{service.Address} {service.Labels}").ShouldBe(
        [
            "front/web app=web,app.kubernetes.io/part-of=site",
            "shop/api app.kubernetes.io/component=backend,app.kubernetes.io/instance=blue,app.kubernetes.io/name=api,app.kubernetes.io/part-of=store",
            "shop/job app.kubernetes.io/part-of=store,role=job",
        ]);
    }

    [Fact]
    public void A_service_without_a_class_is_called_by_its_address_and_gets_no_policy()
    {
        var assembly = Load(
            """
            [Service("api", Namespace = "shop"), Calls("data/postgres", 5432, 5433), Calls("data/mq", 5672, Labels = ["role=mq"], Because = "orders"), Calls("data/dns", 53, Protocol = Protocol.Udp)]
            partial class Api;
            """);

        assembly.Value<NetworkPolicy>("Api", "Policy").Egress.Take(3).ShouldBe(
        [
            EgressRule.Allow(Pods.Labelled("app", "dns").In(Namespaces.Named("data")), Port.Udp(53)),
            EgressRule.Allow(Pods.Labelled("role", "mq").In(Namespaces.Named("data")), Port.Tcp(5672), "orders"),
            EgressRule.Allow(Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), [Port.Tcp(5432), Port.Tcp(5433)]),
        ]);
        Policies(assembly).Count.ShouldBe(1);
        var services = assembly.Value<ServiceGraph>("Shop.GeneratedPolicies", "Services");
        services.Select(service => service.IsManagedElsewhere).ShouldBe([true, true, true, false]);
        services.ToPolicies().ShouldBe(Policies(assembly));
    }

    [Fact]
    public void An_address_of_a_declared_service_gives_both_sides() =>
        Policies(Load(
            """
            [Service("api", Namespace = "shop"), Calls("shop/ftp", 2005)] partial class Api;
            [Service("ftp", Namespace = "shop"), Listens("passive", 2000, EndPort = 2010)] partial class Ftp;
            """))[1].Ingress.ShouldHaveSingleItem().ShouldBe(IngressRule.Allow(Pods.Labelled("app", "api"), Port.Tcp(2005)));

    [Fact]
    public void The_internet_is_one_rule_without_private_addresses() =>
        Policy("CallsInternet(443, 80, Because = \"webhooks\")").Egress
            .ShouldBe([EgressRule.Allow(Internet.Any, [Port.Tcp(80), Port.Tcp(443)], "webhooks"), .. DnsOf(KubeDns)]);

    [Fact]
    public void A_host_is_kept_in_the_graph_and_the_diagram_and_is_no_rule()
    {
        var assembly = Load(Service("CallsHost(\"*.example.com\", 443), CallsInternet(443)"));

        assembly.Value<ServiceGraph>("Shop.GeneratedPolicies", "Services")[0].HostCalls.ShouldBe([new HostCall("*.example.com", Port.Tcp(443), null)]);
        assembly.Value<string>("Shop.GeneratedPolicies", "Diagram").ShouldContain("-.->|\"443/TCP\"| n2");
        Policies(assembly)[0].Egress.ShouldBe([EgressRule.Allow(Internet.Any, Port.Tcp(443)), .. DnsOf(KubeDns)]);
    }

    [Theory]
    [InlineData("CallsHost(\"api.example.com\", 443)", "NPS4108 at \"api.example.com\": NetworkPolicy cannot express the host \"api.example.com\", so shop/api cannot call it. Name its addresses with [CallsExternal], allow the port to the whole internet with [CallsInternet(443)], or say that Cilium enforces the policies: [assembly: ServiceDefaults(NetworkPlugin = NetworkPlugin.Cilium)].")]
    [InlineData("CallsHost(\"api.example.com\", 443, 8443), CallsInternet(443)", "NPS4108 at \"api.example.com\": ")]
    [InlineData("CallsHost(\"10.0.0.1\", 443), CallsInternet(443)", "NPS0009 at \"10.0.0.1\": host: \"10.0.0.1\" is an address, not a name. Call the address 10.0.0.1/32 with [CallsExternal].")]
    [InlineData("CallsHost(\"https://example.com/\", 443), CallsInternet(443)", "NPS0009 at \"https://example.com/\": ")]
    [InlineData("CallsHost(\"example.com\", 0), CallsInternet(443)", "NPS0006 at 0: ")]
    [InlineData("CallsInternet(443, 70000)", "NPS0006 at 70000: ")]
    [InlineData("Calls(\"postgres\", 5432)", "NPS0009 at \"postgres\": \"postgres\" does not name a service. Write namespace/name, such as \"data/postgres\".")]
    [InlineData("Calls(\"Data/postgres\", 5432)", "NPS0009 at \"Data/postgres\": ")]
    [InlineData("Calls(\"data/postgres\", 99999)", "NPS0006 at 99999: ")]
    [InlineData("Calls(\"data/postgres\", 5432, Labels = [\"x\"])", "NPS0009 at [\"x\"]: The label \"x\" is not of the form key=value. Write it like \"app=postgres\".")]
    [InlineData("Calls(\"shop/api\", 80, 81)", "NPS4101 at 81: shop/api does not listen on 81/TCP; it has 80/TCP. Call one of them, or declare it on Api with [Listens].")]
    [InlineData("Replicates(\"gossip\")", "NPS4101 at \"gossip\": shop/api has no port named \"gossip\"")]
    [InlineData("ScrapedBy", "NPS4101 at ScrapedBy: shop/api has no port named \"metrics\"")]
    [InlineData("ScrapedBy(\"Borgmon\")", "NPS4106 at \"Borgmon\": ")]
    [InlineData("ReachedFromCidr(\"203.0.113.9/24\")", "NPS0003 at \"203.0.113.9/24\": ")]
    [InlineData("ReachedFromCidr(\"203.0.113.0/24\", \"sql\")", "NPS4101 at \"sql\": ")]
    [InlineData("ReachedFromNamespace(\"No\")", "NPS0009 at \"No\": ")]
    [InlineData("ReachedFromNamespace(\"tools\", Labels = [\"a b=c\"])", "NPS0008 at [\"a b=c\"]: ")]
    [InlineData("ProbedBy(Prober.Kubelet, \"health\")", "NPS4101 at \"health\": ")]
    [InlineData("HostNetwork(\"10.0.0.0/24\", \"node\")", "NPS0003 at \"node\": ")]
    [InlineData("NeedsKubernetesApi", "NPS4110 at NeedsKubernetesApi: The addresses of the Kubernetes API are not known")]
    [InlineData("NeedsKubernetesApi(\"10.0.0.1\")", "NPS0003 at \"10.0.0.1\": ")]
    [InlineData("NeedsKubernetesApi(\"10.0.0.1/32\", Port = 0)", "NPS0006 at 0: ")]
    public void A_mistake_is_reported_at_its_argument(string attribute, string expected) =>
        Generator.Faults(Service(attribute)).ShouldHaveSingleItem().ShouldStartWith(expected);

    [Theory]
    [InlineData("[assembly: ServiceDefaults(Namespace = \"Shop\")]", "NPS0009 at \"Shop\": ")]
    [InlineData("[assembly: ServiceDefaults(DnsAddresses = [\"dns\"])]", "NPS0003 at [\"dns\"]: ")]
    [InlineData("[assembly: ServiceDefaults(KubernetesApi = [\"10.0.0.1\"])]", "NPS0003 at [\"10.0.0.1\"]: ")]
    [InlineData("[assembly: ServiceDefaults(PartOf = \"the shop\")]", "NPS0009 at \"the shop\": ")]
    [InlineData("[ServiceAlias<B>] class A; [ServiceAlias<A>] class B;", "NPS4109 at B: A stands for B, which stands for A, and none of them declares a service.|NPS4109 at A: ")]
    [InlineData("[ServiceAlias<A>] class A;", "NPS4109 at A: A stands for A, and none of them declares a service.")]
    [InlineData("[ServiceAlias<string>] class A;", "NPS4109 at string: A stands for System.String, and none")]
    [InlineData("[Service(\"b\", Namespace = \"shop\")] partial class B; [Service(\"a\", Namespace = \"shop\"), ServiceAlias<B>] partial class A;", "NPS4109 at B: A declares a service itself")]
    [InlineData("[NetPolSdk.ScrapedByAttribute] class A;", "NPS9206 at NetPolSdk.ScrapedByAttribute: A is no service")]
    [InlineData("[CallsHost(\"x\", 1)] partial class A; partial class A;", "NPS9206 at CallsHost(\"x\", 1): A is no service")]
    public void A_mistake_beside_services_is_reported_where_it_is_written(string source, string expected)
    {
        var faults = Generator.Faults("using NetPolSdk; " + source);

        faults.Length.ShouldBe(expected.Split('|').Length, string.Join("\n", faults));
        foreach (var (fault, start) in faults.Zip(expected.Split('|')))
        {
            fault.ShouldStartWith(start);
        }
    }

    [Fact]
    public void Calls_through_aliases_reach_the_service() =>
        Policies(Load(
            """
            [Service("api", Namespace = "shop"), Listens("http", 80)] partial class Api;
            [ServiceAlias<Api>] class Client;
            [ServiceAlias<Client>] class Again;
            [Service("web", Namespace = "shop"), Calls<Again>] partial class Web;
            """))[0].Ingress.ShouldBe([IngressRule.Allow(Pods.Labelled("app", "web"), Port.Tcp(80))]);

    [Fact]
    public void Addresses_and_namespaces_come_after_callers_and_before_the_platform() =>
        Policy("ReachedFromCidr(\"203.0.113.0/24\", \"http\", Except = [\"203.0.113.7/32\"], Because = \"the office\"), ReachedBy(nameof(Platform.IngressNginx)), ReachedFromNamespace(\"tools\"), ReachedFromNamespace(\"debug\", Labels = [\"app=probe\"]), ReachedFromNamespace(\"shop\", Labels = [\"app=cron\"]), Replicates").Ingress.ShouldBe(
        [
            IngressRule.Allow(Pods.Labelled("app", "api"), Port.Tcp(80)),
            IngressRule.Allow(Namespaces.Named("tools"), Port.Tcp(80)),
            IngressRule.Allow(Pods.Labelled("app", "cron"), Port.Tcp(80)),
            IngressRule.Allow(Pods.Labelled("app", "probe").In(Namespaces.Named("debug")), Port.Tcp(80)),
            IngressRule.Allow(IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), Port.Tcp(80), "the office"),
            IngressRule.Allow(Platform.IngressNginx, Port.Tcp(80)),
        ]);

    [Fact]
    public void Metrics_are_scraped_on_the_port_of_that_name() =>
        Policy("Listens(\"metrics\", 9090), ScrapedBy").Ingress.ShouldBe([IngressRule.Allow(Platform.Prometheus, Port.Tcp(9090))]);

    [Fact]
    public void The_kubelet_needs_no_rule_and_health_checkers_do()
    {
        Policy("ProbedBy(Prober.Kubelet)").Ingress.ShouldBeEmpty();
        Policy("ProbedBy(Prober.GoogleCloudLoadBalancer)").Ingress.Select(rule => rule.From[0].ToString()).ShouldBe(["130.211.0.0/22", "35.191.0.0/16"]);
    }

    [Fact]
    public void The_Kubernetes_API_is_its_addresses() =>
        Policy("NeedsKubernetesApi(\"172.18.0.2/32\", \"172.18.0.3/32\", Port = 443, Because = \"leases\")").Egress
            .ShouldBe([EgressRule.Allow([IpBlock.Of("172.18.0.2/32"), IpBlock.Of("172.18.0.3/32")], Port.Tcp(443), "leases"), .. DnsOf(KubeDns)]);

    [Fact]
    public void The_Kubernetes_API_of_all_services_stands_once() =>
        Policies(Load("[assembly: ServiceDefaults(Namespace = \"shop\", KubernetesApi = [\"172.18.0.2/32\"])] [Service(\"op\"), NeedsKubernetesApi] partial class Op;"))[0].Egress[0]
            .ShouldBe(EgressRule.Allow(IpBlock.Of("172.18.0.2/32"), Port.Tcp(6443)));

    [Fact]
    public void Resolvers_are_those_of_the_assembly()
    {
        var assembly = Load("[assembly: ServiceDefaults(Namespace = \"shop\", Dns = [DnsProvider.OpenShift, DnsProvider.AksLocalDns], DnsAddresses = [\"10.0.0.53\"])] [Service(\"op\"), CallsInternet(443)] partial class Op;");

        Policies(assembly)[0].Egress.Skip(1).ShouldBe([.. DnsOf(Platform.OpenShiftDns, 5353), EgressRule.Allow([IpBlock.Of("169.254.10.10/32"), IpBlock.Of("169.254.10.11/32")], [Port.Udp(53), Port.Tcp(53)]), EgressRule.Allow(IpBlock.Of("10.0.0.53/32"), [Port.Udp(53), Port.Tcp(53)])]);
        assembly.Value<ServiceGraph>("Shop.GeneratedPolicies", "Services")[0].Resolvers.ShouldBe([Dns.OpenShift, Dns.AksLocalDns, Dns.At("10.0.0.53")]);
    }

    [Fact]
    public void Pods_on_the_host_network_get_no_policy_and_are_addresses_to_others()
    {
        var assembly = Load(
            """
            [Service("agent", Namespace = "ops"), Listens("http", 80), HostNetwork("10.0.0.0/24", "10.0.1.0/24"), Calls<Api>] partial class Agent;
            [Service("api", Namespace = "shop"), Listens("http", 8080), Calls<Agent>] partial class Api;
            """);

        var policy = Policies(assembly).ShouldHaveSingleItem();
        policy.Ingress.ShouldBe([IngressRule.Allow([IpBlock.Of("10.0.0.0/24"), IpBlock.Of("10.0.1.0/24")], Port.Tcp(8080))]);
        policy.Egress[0].ShouldBe(EgressRule.Allow([IpBlock.Of("10.0.0.0/24"), IpBlock.Of("10.0.1.0/24")], Port.Tcp(80)));
        assembly.GetType("Agent")!.GetProperty("Policy").ShouldBeNull();
        assembly.GetType("Agent")!.GetProperty("PodSelector").ShouldNotBeNull();
    }

    [Theory]
    [InlineData("Mesh.IstioAmbient", "pods app=api: 80/TCP, 15008/TCP|pods app.kubernetes.io/name=prometheus in namespaces kubernetes.io/metadata.name=monitoring: 9090/TCP, 15008/TCP|169.254.7.127/32 or fd16:9254:7127:1337:ffff:ffff:ffff:ffff/128: 80/TCP", "pods app=api: 80/TCP, 15008/TCP")]
    [InlineData("Mesh.IstioSidecar", "pods app=api: 80/TCP|pods app.kubernetes.io/name=prometheus in namespaces kubernetes.io/metadata.name=monitoring: 9090/TCP, 15020/TCP, 15090/TCP", "pods app=api: 80/TCP|pods app=istiod in namespaces kubernetes.io/metadata.name=istio-system: 15012/TCP")]
    [InlineData("Mesh.Linkerd", "pods app=api: 80/TCP, 4143/TCP|pods app.kubernetes.io/name=prometheus in namespaces kubernetes.io/metadata.name=monitoring: 4143/TCP, 4191/TCP, 9090/TCP", "pods app=api: 80/TCP, 4143/TCP|pods linkerd.io/control-plane-component=destination in namespaces kubernetes.io/metadata.name=linkerd: 8086/TCP, 8090/TCP|pods linkerd.io/control-plane-component=identity in namespaces kubernetes.io/metadata.name=linkerd: 8080/TCP")]
    public void A_mesh_adds_what_it_needs(string mesh, string ingress, string egress)
    {
        var policy = Policies(Load($"[assembly: ServiceDefaults(Namespace = \"shop\", Mesh = {mesh})] [Service(\"api\"), Listens(\"http\", 80), Listens(\"metrics\", 9090), ScrapedBy, ProbedBy(Prober.Kubelet, \"http\"), Replicates(\"http\")] partial class Api;"))[0];

        string.Join('|', policy.Ingress.Select(rule => $"{rule.From}: {rule.Ports}")).ShouldBe(ingress);
        string.Join('|', policy.Egress.SkipLast(1).Select(rule => $"{rule.To}: {rule.Ports}")).ShouldBe(egress);
        policy.Egress[^1].To.ShouldBe(KubeDns);
    }

    [Fact]
    public void A_service_outside_the_mesh_is_called_on_its_own_port_alone() =>
        Policies(Load("[assembly: ServiceDefaults(Namespace = \"shop\", Mesh = Mesh.IstioAmbient)] [Service(\"api\"), Calls<Db>] partial class Api; [Service(\"db\", Mesh = Mesh.None), Listens(\"sql\", 5432)] partial class Db;"))
            .SelectMany(policy => policy.Ingress.Select(rule => rule.Ports).Concat(policy.Egress.Select(rule => rule.Ports))).ShouldNotContain(ports => ports.Contains(Port.Tcp(15008)));

    [Fact]
    public void The_program_of_top_level_statements_can_be_a_service()
    {
        var assembly = Load("System.Console.WriteLine(Program.Ports.Http); [Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 8080)] partial class Program;", Microsoft.CodeAnalysis.OutputKind.ConsoleApplication);

        assembly.Value<NetworkPolicy>("Program", "Policy").Metadata.Annotations["netpolsdk.dev/declared-by"].ShouldBe("Program, Shop");
    }

    private static NetworkPolicy Policy(string attribute) => Policies(Load(Service(attribute)))[0];

    private static string Service(string attribute) => $"using NetPolSdk; [Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), {attribute}] partial class Api;";

    private static EgressRule[] DnsOf(Peer peer, int port = 53) => [EgressRule.Allow(peer, [Port.Udp(port), Port.Tcp(port)])];

    private static ValueList<NetworkPolicy> Policies(System.Reflection.Assembly assembly) => assembly.AllPolicies("Shop.GeneratedPolicies");

    private static ServiceGraph Services(string source) => Load(source).Value<ServiceGraph>("Shop.GeneratedPolicies", "Services");

    private static System.Reflection.Assembly Load(string source, Microsoft.CodeAnalysis.OutputKind kind = Microsoft.CodeAnalysis.OutputKind.DynamicallyLinkedLibrary)
    {
        var compilation = CSharp.Compile("Shop", source.StartsWith("using", StringComparison.Ordinal) ? source : "using NetPolSdk; " + source);
        return CSharp.Load(Generator.Run(compilation.WithOptions(compilation.Options.WithOutputKind(kind))));
    }
}
