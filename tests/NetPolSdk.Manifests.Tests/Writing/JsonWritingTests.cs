using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

public sealed class JsonWritingTests
{
    private static readonly NetworkPolicy Web = NetworkPolicy.Named("web").InNamespace("shop")
        .For(Pods.Labelled("app", "web"))
        .AllowIngress(from: Peer.Anyone, on: [Port.Tcp(80), Port.TcpRange(8000, 8010)], because: "it's the \"shop\" <b>")
        .WithAnnotation("note", "é\u2028\u202E\0");

    [Fact]
    public void A_policy_is_written_as_an_object() => Web.ToJson().ShouldBe(
        """
        {
          "apiVersion": "networking.k8s.io/v1",
          "kind": "NetworkPolicy",
          "metadata": {
            "name": "web",
            "namespace": "shop",
            "annotations": {
              "netpolsdk.dev/because.ingress.0": "it's the \"shop\" <b>",
              "note": "é\u2028\u202E\u0000"
            }
          },
          "spec": {
            "podSelector": {
              "matchLabels": {
                "app": "web"
              }
            },
            "policyTypes": [
              "Ingress"
            ],
            "ingress": [
              {
                "ports": [
                  {
                    "protocol": "TCP",
                    "port": 80
                  },
                  {
                    "protocol": "TCP",
                    "port": 8000,
                    "endPort": 8010
                  }
                ]
              }
            ]
          }
        }

        """);

    [Fact]
    public void Any_text_is_read_back_as_it_was() =>
        Prop.ForAll(Texts.Any.ToArbitrary(), text =>
        {
            using var json = JsonDocument.Parse(Web.WithAnnotation("note", text).ToJson());
            return json.RootElement.GetProperty("metadata").GetProperty("annotations").GetProperty("note").GetString() == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Several_policies_are_written_as_a_list()
    {
        var policy = NetworkPolicy.Named("a").For(Pods.All).DenyIngress();

        new[] { policy }.ToJson().ShouldStartWith(
            """
            {
              "apiVersion": "v1",
              "kind": "List",
              "items": [
                {
                  "apiVersion": "networking.k8s.io/v1",
            """);
        Array.Empty<NetworkPolicy>().ToJson().ShouldContain("\"items\": []");
    }
}
