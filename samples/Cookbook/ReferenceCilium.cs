using NetPolSdk;

namespace Cookbook;

/// <summary>The policy of the reference page that looks at HTTP and at names, for clusters with Cilium.</summary>
public static class ReferenceCilium
{
    public static IReadOnlyList<Policy> All => [ApiL7Policy()];

    /// <summary>
    /// The frontend reads below /v1/ and places orders, and the api pays by names. It is as published, and does what it says, but for
    /// three things that one has to know. The expressions must match all of what is asked for. The header must have just this value: a client
    /// that adds <c>; charset=utf-8</c> is refused. And <c>*.stripe.com</c> is names of one label more, among them the first
    /// one; <c>stripe.com</c> itself and <c>a.b.stripe.com</c> are none of them. That Cilium knows the addresses rests on the last rule: only names that
    /// were asked for through its DNS proxy have any.
    /// </summary>
    public static CiliumNetworkPolicy ApiL7Policy() =>
        CiliumNetworkPolicy.Named("api-l7-policy").InNamespace("production")
            .For(Pods.Labelled("app", "api"))
            .AllowIngress(
                from: Pods.Labelled("app", "frontend"),
                on: Port.Tcp(8080),
                http: [Http.Get("^/v1/.*"), Http.Post("^/v1/orders$").WithHeader("Content-Type", "application/json")])
            .AllowEgress(to: [Fqdn.Named("payments.stripe.com"), Fqdn.Matching("*.stripe.com")], on: Port.Tcp(443))
            .AllowEgressToDns(Fqdn.Any);
}
