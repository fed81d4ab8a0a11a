using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

public sealed class InvalidConstantsTests
{
    [Theory]
    [InlineData("""Port.Tcp({|NPS0006:0|})""")]
    [InlineData("""Port.Udp(number: {|NPS0006:70000|})""")]
    [InlineData("""Port.Named({|NPS0006:"80"|})""")]
    [InlineData("""Port.TcpRange(9000, {|NPS0005:8000|})""")]
    [InlineData("""IpBlock.Of({|NPS0003:"10.0.0.5/24"|})""")]
    [InlineData("""IpBlock.Of("10.0.0.0/24").Except("10.0.0.4/32", {|NPS0004:"10.1.0.0/16"|})""")]
    [InlineData("""Pods.Labelled("app", {|NPS0008:"-bad-"|})""")]
    [InlineData("""Pods.Labelled(Label.In("app", "good", {|NPS0008:"-bad-"|}))""")]
    [InlineData("""Pods.Labelled("app", "a").And("app", {|NPS0008:"b"|})""")]
    [InlineData("""Namespaces.Named({|NPS0009:"Prod"|})""")]
    [InlineData("""Namespaces.Named("a", {|NPS0009:"B"|})""")]
    [InlineData("""NetworkPolicy.Named({|NPS0009:"Api_1"|})""")]
    [InlineData("""NetworkPolicy.Named("api").InNamespace({|NPS0009:"Prod"|})""")]
    [InlineData("""Presets.DenyAll({|NPS0009:"Prod"|})""")]
    [InlineData("""Baseline.For("prod").DenyAll().AllowIngressFrom(Platform.IngressNginx, on: Port.Tcp({|NPS0006:-1|}))""")]
    [InlineData("""NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).DenyAll().Because({|NPS0009:" "|})""")]
    public Task A_constant_that_a_server_refuses_is_reported_where_it_is_written(string expression) =>
        Verify.Diagnostics($"static class C {{ static object Made => {expression}; }}");

    [Fact]
    public Task An_empty_list_of_peers_is_reported() => Verify.Diagnostics("""
        static class C { static Peers None => {|NPS0011:[]|}; }
        """);

    [Fact]
    public Task A_constant_beside_unknown_values_is_reported() => Verify.Diagnostics("""
        static class C
        {
            static object Make(string name, int port) => NetworkPolicy.Named(name).InNamespace({|NPS0009:"Prod"|});
            static object Range(int first) => Port.TcpRange(first, {|NPS0005:0|});
        }
        """);

    [Fact]
    public Task What_may_be_right_is_not_reported() => Verify.Diagnostics("""
        static class C
        {
            static object Port1(int number) => Port.Tcp(number);
            static object Both(string value) => Pods.Labelled("app", value).And("app", "x");
            static object Range(int first) => Port.TcpRange(first, 80);
            static object Cidr(string cidr) => IpBlock.Of(cidr).Except("10.0.0.0/24");
            static object Env() => NetworkPolicy.Named(Environment.MachineName).InNamespace("a" + Environment.NewLine);
        }
        """);

    [Fact]
    public Task A_constant_is_found_through_a_local_a_constant_and_an_interpolation() => Verify.Diagnostics("""
        static class C
        {
            const string Name = "Prod";
            static object One() => Namespaces.Named({|NPS0009:Name|});
            static object Two()
            {
                var team = "Shop";
                return Namespaces.Named({|NPS0009:$"team-{team}"|});
            }
        }
        """);

    [Fact]
    public Task A_type_of_the_same_name_is_left_alone() => Verify.Diagnostics("""
        namespace Mine
        {
            static class Port { public static int Tcp(int number) => number; }
            static class C { static int Zero => Port.Tcp(0); }
        }
        """);

    [Fact]
    public async Task The_message_says_what_to_write_instead()
    {
        var diagnostic = await Verify.Single("static class C { static object Made => IpBlock.Of(\"10.0.0.5/24\"); }");

        diagnostic.GetMessage(null).ShouldBe("ipBlock.cidr: \"10.0.0.5/24\" has bits set past its prefix length. Write 10.0.0.0/24 for the network, or 10.0.0.5/32 for the one address.");
        diagnostic.Properties["netpolsdk.field"].ShouldBe("ipBlock.cidr");
    }
}
