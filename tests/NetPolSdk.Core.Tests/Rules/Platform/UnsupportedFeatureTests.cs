namespace NetPolSdk.Core.Tests.Rules;

public sealed class UnsupportedFeatureTests
{
    private const string Id = "NPS2015";

    private static readonly NetworkPolicy Everything = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled(Label.NotIn("app", "web")))
        .AllowIngress([IpBlock.Of("2001:db8::/32"), IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32")], [Port.Named("http"), Port.Sctp(9999)])
        .AllowIngress([Namespaces.AllExcept("dev"), Pods.Labelled(Label.DoesNotExist("x")), Pods.Labelled("app", "a")], Port.TcpRange(80, 90));

    [Fact]
    public void What_the_plugin_does_not_know_is_reported_at_its_place()
    {
        Everything.FieldsOf(Id, With(NetworkPlugin.AzureNpm)).ShouldBe(["api spec.ingress[0].from[0]"]);
        Everything.FieldsOf(Id, With(NetworkPlugin.Cilium)).ShouldBe(["api spec.ingress[0].ports[1]"]);
        Everything.FieldsOf(Id, With(NetworkPlugin.AzureNpmWindows)).ShouldBe(
        [
            "api spec.ingress[0].from[0]",
            "api spec.ingress[0].from[1]",
            "api spec.ingress[0].ports[0]",
            "api spec.ingress[0].ports[1]",
            "api spec.ingress[1].from[0]",
            "api spec.ingress[1].from[1]",
            "api spec.podSelector",
        ]);
    }

    [Theory]
    [InlineData(NetworkPlugin.Unknown)]
    [InlineData(NetworkPlugin.Calico)]
    [InlineData(NetworkPlugin.Antrea)]
    [InlineData(NetworkPlugin.AwsVpc)]
    public void Other_plugins_are_not_reported(NetworkPlugin plugin) => Everything.FieldsOf(Id, With(plugin)).ShouldBeEmpty();

    private static LintOptions With(NetworkPlugin plugin) => new() { NetworkPlugin = plugin };
}
