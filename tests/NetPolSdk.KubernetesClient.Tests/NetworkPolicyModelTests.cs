using System.Text.Json.Nodes;
using k8s.Models;

namespace NetPolSdk.KubernetesClient.Tests;

public sealed class NetworkPolicyModelTests
{
    private static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
        .AllowIngress(from: Pods.Labelled("app", "web").In(Namespaces.Named("web")), on: Port.Tcp(8080))
        .AllowIngress(from: [Pods.Labelled("app", "prometheus"), Namespaces.Labelled("team", "ops")], on: Port.Named("metrics"))
        .AllowEgress(to: IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), on: Port.Tcp(443))
        .AllowEgressToDns();

    [Fact]
    public void A_policy_is_the_same_after_the_way_there_and_back() => Api.ToV1NetworkPolicy().ToPolicy().ShouldBe(Api);

    [Fact]
    public void The_model_has_names_selectors_and_ports()
    {
        var model = Api.ToV1NetworkPolicy();
        (model.ApiVersion, model.Kind, model.Metadata.Name, model.Metadata.NamespaceProperty).ShouldBe(("networking.k8s.io/v1", "NetworkPolicy", "api", "shop"));
        model.Spec.PodSelector.MatchLabels["app"].ShouldBe("api");
        model.Spec.PolicyTypes.ShouldBe(["Ingress", "Egress"]);
        model.Spec.Ingress[0].FromProperty[0].NamespaceSelector.MatchLabels["kubernetes.io/metadata.name"].ShouldBe("web");
        model.Spec.Egress[0].To[0].IpBlock.Except.ShouldBe(["203.0.113.7/32"]);
    }

    [Fact]
    public void What_a_server_fills_in_is_filled_in()
    {
        var item = new V1NetworkPolicy { Metadata = new V1ObjectMeta { Name = "closed", NamespaceProperty = "shop", Uid = "1" }, Spec = new V1NetworkPolicySpec { PodSelector = new V1LabelSelector() } };
        item.ToPolicy().ShouldBe(NetworkPolicy.Named("closed").InNamespace("shop").For(Pods.All).DenyIngress());
    }

    [Fact]
    public void What_no_server_accepts_is_refused_with_the_field()
    {
        var peer = new V1NetworkPolicyPeer { IpBlock = new V1IPBlock { Cidr = "nowhere" } };
        var model = new V1NetworkPolicy
        {
            Metadata = new V1ObjectMeta { Name = "wrong", NamespaceProperty = "shop" },
            Spec = new V1NetworkPolicySpec { PodSelector = new V1LabelSelector(), Ingress = [new V1NetworkPolicyIngressRule { FromProperty = [peer] }] },
        };
        Should.Throw<ArgumentException>(() => model.ToPolicy()).Message.ShouldContain("NetworkPolicy shop/wrong is not valid. spec.ingress[0].from[0].ipBlock.cidr");
    }

    [Fact]
    public void The_body_of_an_apply_is_the_manifest()
    {
        var patch = Api.ToV1Patch();
        patch.Type.ShouldBe(V1Patch.PatchType.ApplyPatch);
        JsonNode.DeepEquals((JsonNode)patch.Content, JsonNode.Parse(Api.ToJson())).ShouldBeTrue();
    }
}
