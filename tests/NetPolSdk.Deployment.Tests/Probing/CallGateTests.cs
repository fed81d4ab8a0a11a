using System.Text.Json;
using System.Text.RegularExpressions;
using NetPolSdk.Deployment.Probing;

namespace NetPolSdk.Deployment.Tests.Probing;

public sealed partial class CallGateTests
{
    private static readonly ServiceGraph Services = ServiceGraph.Of(
        Service.Named("api", inNamespace: "shop").Listening("http", Port.Tcp(8080))
            .Calling("data/postgres", on: ["sql"]).Calling("data/statsd").Calling("shop/wide")
            .CallingHost("payments.example.com", on: Port.Tcp(443)).CallingHost("*.example.org", on: Port.Tcp(443)).Replicating(),
        Service.Named("postgres", inNamespace: "data").Listening("sql", Port.Tcp(5432)).Listening("metrics", Port.Tcp(9187)),
        Service.Named("statsd", inNamespace: "data").Listening("stats", Port.Udp(8125)),
        Service.Named("wide", inNamespace: "shop").Listening("ports", Port.TcpRange(9000, 9010)));

    [Fact]
    public void A_service_waits_for_what_it_declares_to_call_and_what_can_be_seen_to_answer() => CallGate.Of(Services, "shop/api").Calls.ShouldBe(
    [
        new AwaitedCall("data/postgres", "postgres.data.svc", 5432),
        new AwaitedCall("payments.example.com", "payments.example.com", 443),
    ]);

    [Fact]
    public void The_container_is_an_item_of_initContainers()
    {
        var gate = CallGate.Of(Services, "shop/api").From("registry.example.com/busybox:1").WaitingAtMost(TimeSpan.FromSeconds(90)).Awaiting(new AwaitedCall("cache", "10.0.0.7", 6379));

        var yaml = gate.ToYaml();
        yaml.ShouldStartWith("name: wait-for-calls\nimage: registry.example.com/busybox:1\ncommand:\n- /bin/sh\n- \"-c\"\n- |\n  # NetPolSdk:");
        using var json = JsonDocument.Parse(gate.ToJson());
        json.RootElement.GetProperty("args").EnumerateArray().Select(item => item.GetString())
            .ShouldBe(["90", "data/postgres", "postgres.data.svc", "5432", "payments.example.com", "payments.example.com", "443", "cache", "10.0.0.7", "6379"]);
        json.RootElement.GetProperty("securityContext").GetProperty("runAsNonRoot").GetBoolean().ShouldBeTrue();
        Manifest.Parse("initContainers:\n- " + yaml.Replace("\n", "\n  ", StringComparison.Ordinal)).Findings.ShouldNotContain(found => found.Finding.Message.Contains("YAML", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("shop/none", "is not among the services")]
    [InlineData("data/postgres", "calls nothing that can be waited for")]
    public void Who_calls_nothing_has_no_gate(string address, string message) => Should.Throw<ArgumentException>(() => CallGate.Of(Services, address)).Message.ShouldContain(message);

    [Theory]
    [InlineData("-x", 80)]
    [InlineData("a;b", 80)]
    [InlineData("a", 0)]
    [InlineData("a", 65536)]
    public void A_call_that_is_none_is_refused(string host, int port) => Should.Throw<ArgumentException>(() => CallGate.Open.Awaiting(new AwaitedCall("x", host, port)));

    [Fact]
    public void The_time_is_bounded()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CallGate.Open.WaitingAtMost(TimeSpan.Zero));
        Should.Throw<ArgumentOutOfRangeException>(() => CallGate.Open.WaitingAtMost(TimeSpan.FromDays(2)));
    }

    public static TheoryData<string> All => [Scripts.Probe, Scripts.StandIn, Scripts.Wait];

    [Theory]
    [MemberData(nameof(All))]
    public void Kubernetes_finds_nothing_to_replace_in_a_script(string script)
    {
        script.ShouldNotContain("$$");
        Variable().IsMatch(script).ShouldBeFalse();
        script.ShouldNotContain("\r");
    }

    [GeneratedRegex(@"\$\([A-Za-z_][A-Za-z0-9_]*\)")]
    private static partial Regex Variable();
}
