namespace NetPolSdk.Core.Tests.Conversion;

/// <summary>NetworkPolicies in an engine's own kind are read back, and have to say what they said.</summary>
public sealed class ReadBackProofTests
{
    private static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
        .AllowIngress([Pods.Labelled("app", "web"), Namespaces.Named("ops")], [Port.Tcp(8080), Port.Named("metrics")])
        .AllowEgress(IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), Port.Tcp(443))
        .AllowEgressToDns();

    [Theory]
    [InlineData(ConversionTarget.CalicoNetworkPolicy)]
    [InlineData(ConversionTarget.CiliumNetworkPolicy)]
    public void What_is_converted_is_sound_for_its_api_server_and_engine(ConversionTarget target)
    {
        var conversion = PolicyConversion.To(target, [Api], new ConversionOptions { AcceptUnproven = true });

        conversion.Refusals.ShouldBeEmpty();
        Manifest.Parse(conversion.Policies.ToYaml()).HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void What_says_something_else_is_not_taken_for_alike()
    {
        var converter = new CalicoPolicyConverter();
        var draft = Drafts.Of(converter, Api.AllowIngress(Pods.Labelled("app", "other")));
        var pair = draft.Pairs.ShouldHaveSingleItem();
        draft.Pairs[0] = (Api, pair.Converted);

        converter.AreAlike(draft).ShouldBeFalse();
    }
}
