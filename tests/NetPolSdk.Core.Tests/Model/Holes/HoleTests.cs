namespace NetPolSdk.Core.Tests.Model.Holes;

public sealed class HoleTests
{
    private static readonly string Text = Hole.Text(7);
    private static readonly int Number = Hole.Number(7);

    /// <summary>Every factory with a value that the compiler does not know, in each place that takes one.</summary>
    public static TheoryData<string, Func<object>> Factories => new()
    {
        { "name", () => NetworkPolicy.Named(Text) },
        { "generateName", () => NetworkPolicy.NamedByServer(Text) },
        { "namespace", () => NetworkPolicy.Named("a").InNamespace(Text) },
        { "label key", () => Pods.Labelled(Text, "v") },
        { "label value", () => Namespaces.Labelled("k", Text) },
        { "requirement key", () => Label.Exists(Text) },
        { "requirement value", () => Label.In("k", "v", Text) },
        { "namespace by name", () => Namespaces.Named(Text) },
        { "namespaces by name", () => Namespaces.AllExcept("a", Text) },
        { "cidr", () => IpBlock.Of(Text) },
        { "except", () => IpBlock.Of("10.0.0.0/8").Except(Text) },
        { "port", () => Port.Tcp(Number) },
        { "first port", () => Port.TcpRange(Number, 80) },
        { "last port", () => Port.UdpRange(80, Number) },
        { "port name", () => Port.Named(Text) },
        { "metadata label", () => Presets.DenyAll("a").WithLabel(Text, Text) },
        { "annotation key", () => Presets.DenyAll("a").WithAnnotation(Text, "v") },
        { "reason", () => Presets.DenyAll("a").Because(Text) },
        { "rule's reason", () => IngressRule.Allow(Pods.All, because: Text) },
        { "preset", () => Presets.TenantLanes(Text, Namespaces.Labelled("t", Text), Port.Named(Text), Ports.All) },
        { "baseline", () => Baseline.For(Text).DenyAll().AllowDns().AllowInternet(Port.Tcp(Number)) },
        { "resolver's address", () => Dns.At("10.0.0.1", Text) },
        { "resolver's cluster address", () => Dns.NodeLocalCacheWith(Text) },
        { "resolver's port", () => Dns.In(Pods.All, Number) },
        { "component's namespace", () => Platform.Traefik.InNamespace(Text).ToPeer() },
        { "component's release", () => Platform.DatadogClusterAgent(Text) },
        { "gateway", () => Platform.EnvoyGatewayProxy(Text, Text) },
        { "Istio gateway", () => Platform.IstioGateway(Text) },
    };

    [Theory]
    [MemberData(nameof(Factories), DisableDiscoveryEnumeration = true)]
    public void Factories_take_unknown_values_during_replay_only(string what, Func<object> factory)
    {
        if (what != "reason" && what != "rule's reason")
        {
            Should.Throw<InvalidPolicyException>(() => factory(), what);
        }

        using (Hole.Admit())
        {
            factory().ShouldNotBeNull();
        }
    }

    [Fact]
    public void Scopes_nest_and_end()
    {
        using (Hole.Admit())
        {
            using (Hole.Admit())
            {
                Hole.IsAdmitted.ShouldBeTrue();
            }

            Hole.IsAdmitted.ShouldBeTrue();
        }

        Hole.IsAdmitted.ShouldBeFalse();
    }

    [Fact]
    public void A_scope_is_of_its_own_thread()
    {
        using (Hole.Admit())
        {
            var elsewhere = true;
            var thread = new Thread(() => elsewhere = Hole.IsAdmitted);
            thread.Start();
            thread.Join();

            elsewhere.ShouldBeFalse();
        }
    }

    [Fact]
    public void What_is_known_is_checked_during_replay_too()
    {
        using (Hole.Admit())
        {
            Refusals.Of(() => Port.Tcp(0)).ShouldSay("ports[].port", "NPS0006", "number");
            Refusals.Of(() => IpBlock.Of("10.0.0.1/8").Except(Text)).ShouldSay("ipBlock.cidr", "NPS0003", "cidr");
            Refusals.Of(() => Label.In(Text, "a b")).ShouldSay("matchExpressions[].values", "NPS0008", "values");
        }
    }
}
