using System.Runtime.Loader;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>Where Cilium enforces the policies, hosts and HTTP requests of services become policies of its own kind.</summary>
public sealed class CiliumServicesTests
{
    private const string Cilium = "using NetPolSdk; [assembly: ServiceDefaults(Namespace = \"shop\", NetworkPlugin = NetworkPlugin.Cilium)] namespace Shop;\n";

    [Fact]
    public void A_host_is_called_by_its_name_and_the_name_is_resolved_through_the_proxy()
    {
        var assembly = Load(Cilium + "[Service(\"mailer\"), CallsHost(\"smtp.example.com\", 587, Because = \"the relay\"), CallsHost(\"*.example.org\", 443)] internal partial class Mailer;");

        assembly.Value<CiliumNetworkPolicy>("Shop.Mailer", "CiliumPolicy").ShouldBe(Signed(
            CiliumNetworkPolicy.Named("mailer").InNamespace("shop").For(Pods.Labelled("app", "mailer"))
                .AllowEgress(to: Fqdn.Matching("*.example.org"), on: Port.Tcp(443))
                .AllowEgress(to: Fqdn.Named("smtp.example.com"), on: Port.Tcp(587), because: "the relay")
                .AllowEgressToDns(Fqdn.Any),
            "Shop.Mailer"));
        assembly.Value<ValueList<Policy>>("Shop.GeneratedPolicies", "All").Select(static policy => $"{policy.Kind} {policy.Metadata}").ShouldBe(["NetworkPolicy shop/mailer", "CiliumNetworkPolicy shop/mailer"]);
        assembly.Value<ValueList<Policy>>("Shop.GeneratedPolicies", "All").Lint().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Requests_are_named_and_the_port_is_not_open_beside_them()
    {
        var assembly = Load(Cilium + """
            [Service("api"), Listens("http", 8080), Listens("metrics", 9090), HttpAllow("GET", "/v1/*", "http"), HttpAllow("POST", "/v1/orders.json", "http"), ScrapedBy] internal partial class Api;
            [Service("web"), Calls<Api>("http", Because = "orders")] internal partial class Web;
            """);

        assembly.Value<CiliumNetworkPolicy>("Shop.Api", "CiliumPolicy").ShouldBe(Signed(
            CiliumNetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
                .AllowIngress(from: Pods.Labelled("app", "web"), on: Port.Tcp(8080), http: [Http.Get("/v1/.*"), Http.Post("/v1/orders\\.json")], because: "orders"),
            "Shop.Api"));
        assembly.Value<NetworkPolicy>("Shop.Api", "Policy").Ingress.ShouldHaveSingleItem().Ports.ShouldBe(Port.Tcp(9090));
        assembly.Value<NetworkPolicy>("Shop.Web", "Policy").Egress[0].Ports.ShouldBe(Port.Tcp(8080));
        assembly.GetType("Shop.Web")!.GetProperty("CiliumPolicy").ShouldBeNull();
        assembly.Value<ServiceGraph>("Shop.GeneratedPolicies", "Services").ToCiliumPolicies().ShouldBe([assembly.Value<CiliumNetworkPolicy>("Shop.Api", "CiliumPolicy")]);
        assembly.Value<ValueList<Policy>>("Shop.GeneratedPolicies", "All").Lint().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Without_Cilium_nothing_is_made_of_requests_and_that_is_said() =>
        Generator.Faults("using NetPolSdk; [Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), HttpAllow(\"GET\", \"/\")] partial class Api;")
            .ShouldHaveSingleItem().ShouldStartWith("NPS4111 at HttpAllow(\"GET\", \"/\"): NetworkPolicy does not look at requests, so every request to shop/api is let through.");

    [Theory]
    [InlineData("Listens(\"http\", 80), HttpAllow(\"get\", \"/\")", "NPS4111 at \"get\": ")]
    [InlineData("Listens(\"http\", 80), HttpAllow(\"GET\", \"v1\")", "NPS4111 at \"v1\": ")]
    [InlineData("Listens(\"http\", 80), HttpAllow(\"GET\", \"/\", \"web\")", "NPS4101 at \"web\": ")]
    [InlineData("HttpAllow(\"GET\", \"/\")", "NPS4102 at HttpAllow(\"GET\", \"/\"): ")]
    [InlineData("Listens(\"dns\", 53, Protocol = Protocol.Udp), HttpAllow(\"GET\", \"/\", \"dns\")", "NPS4111 at \"dns\": ")]
    public void A_mistake_is_reported_where_it_is_written(string attributes, string expected) =>
        Generator.Faults(Cilium + $"[Service(\"api\"), {attributes}] partial class Api;").ShouldHaveSingleItem().ShouldStartWith(expected);

    private static CiliumNetworkPolicy Signed(CiliumNetworkPolicy policy, string declaredBy) =>
        policy.WithLabel("app.kubernetes.io/managed-by", "netpolsdk").WithAnnotation("netpolsdk.dev/declared-by", declaredBy);

    private static System.Reflection.Assembly Load(string source) =>
        CSharp.Load(Generator.Run(CSharp.Compile("Shop", source)), new AssemblyLoadContext("Shop", isCollectible: true));
}
