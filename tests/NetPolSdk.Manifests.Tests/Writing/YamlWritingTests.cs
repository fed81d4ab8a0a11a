using System.Text;

namespace NetPolSdk.Manifests.Tests;

public sealed class YamlWritingTests
{
    private static readonly NetworkPolicy Api = NetworkPolicy.Named("api").InNamespace("prod")
        .For(Pods.Labelled("app", "api"))
        .AllowIngress(from: Pods.Labelled("app", "frontend").In(Namespaces.Named("web")), on: Port.Tcp(8080), because: "the shop's pages")
        .AllowIngress(from: [Pods.All, Namespaces.All], on: [Port.Named("metrics"), Port.AllUdp])
        .AllowAllIngress(because: "first\nsecond")
        .AllowEgress(to: IpBlock.Of("203.0.113.0/24").Except("203.0.113.7/32"), on: Port.TcpRange(8000, 8010))
        .AllowEgress(to: Peer.AnyOf(Pods.Labelled(Label.In("tier", "db", "on"), Label.Exists("1e3")), IpBlock.Of("2001:db8::/32")))
        .WithLabel("version", "8080")
        .Because("checkout calls\nthe card gateway");

    [Fact]
    public void A_policy_is_written_as_a_person_would_write_it() => Api.ToYaml().ShouldBe(
        """
        # checkout calls
        # the card gateway
        apiVersion: networking.k8s.io/v1
        kind: NetworkPolicy
        metadata:
          name: api
          namespace: prod
          labels:
            version: "8080"
          annotations:
            netpolsdk.dev/any-of: spec.egress[1].to
            netpolsdk.dev/because: "checkout calls\nthe card gateway"
            netpolsdk.dev/because.ingress.0: the shop's pages
            netpolsdk.dev/because.ingress.2: "first\nsecond"
        spec:
          podSelector:
            matchLabels:
              app: api
          policyTypes:
          - Ingress
          - Egress
          ingress:
          # the shop's pages
          - from:
            - namespaceSelector:
                matchLabels:
                  kubernetes.io/metadata.name: web
              podSelector:
                matchLabels:
                  app: frontend
            ports:
            - protocol: TCP
              port: 8080
          - from:
            - podSelector: {}
            - namespaceSelector: {}
            ports:
            - protocol: TCP
              port: metrics
            - protocol: UDP
          # first
          # second
          - {}
          egress:
          - to:
            - ipBlock:
                cidr: 203.0.113.0/24
                except:
                - 203.0.113.7/32
            ports:
            - protocol: TCP
              port: 8000
              endPort: 8010
          - to:
            - podSelector:
                matchExpressions:
                - key: tier
                  operator: In
                  values:
                  - db
                  - "on"
                - key: "1e3"
                  operator: Exists
            - ipBlock:
                cidr: 2001:db8::/32

        """);

    [Fact]
    public void A_policy_that_selects_all_pods_and_allows_nothing_says_so() =>
        NetworkPolicy.NamedByServer("deny-").For(Pods.All).DenyAll().ToYaml().ShouldBe(
            """
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              generateName: deny-
            spec:
              podSelector: {}
              policyTypes:
              - Ingress
              - Egress

            """);

    [Fact]
    public void Several_policies_are_separated_and_none_gives_nothing()
    {
        var one = NetworkPolicy.Named("a").For(Pods.All).DenyAll();
        var two = NetworkPolicy.Named("b").For(Pods.All).DenyAll().Because("why");

        new[] { one, two }.ToYaml().ShouldBe(one.ToYaml() + "---\n" + two.ToYaml());
        Array.Empty<NetworkPolicy>().ToYaml().ShouldBe("");
    }

    [Fact]
    public void A_stream_is_left_open_and_gets_the_bytes_of_the_text_without_a_byte_order_mark()
    {
        using var output = new MemoryStream();

        Api.WriteYaml(output);
        new[] { Api, Api }.WriteYaml(output);

        output.ToArray().ShouldBe(Encoding.UTF8.GetBytes(Api.ToYaml() + new[] { Api, Api }.ToYaml()));
    }

    [Fact]
    public void A_writer_with_another_line_break_gets_line_feeds_all_the_same()
    {
        using var output = new StringWriter { NewLine = "\r\n" };

        Api.WriteYaml(output);

        output.ToString().ShouldBe(Api.ToYaml());
    }

    [Theory]
    [InlineData("one\r\ntwo\rthree\u0085four\u2028five\u2029six\vseven\feight", "# one\n# two\n# three\n# four\n# five\n# six\n# seven\n# eight\n")]
    [InlineData("a\n\n---\n# b\tc  ", "# a\n#\n# ---\n# # b c\n")]
    [InlineData("\u001B[2Jdark\u202Eflow\0 \U0001F6D2", "# \uFFFD[2Jdark\uFFFDflow\uFFFD \U0001F6D2\n")]
    public void A_reason_cannot_leave_its_comment(string reason, string comment) =>
        NetworkPolicy.Named("a").For(Pods.All).DenyAll().Because(reason).ToYaml().ShouldStartWith(comment + "apiVersion: ");

    [Fact]
    public void Annotations_that_grow_too_long_by_a_reason_are_refused()
    {
        var policy = NetworkPolicy.Named("a").For(Pods.All).DenyAll().Because(new string('x', 256 * 1024));

        Should.Throw<InvalidPolicyException>(() => policy.ToYaml()).Message.ShouldBe(
            "metadata.annotations have 262165 bytes together, more than 262144. Shorten them. (NPS0009)");
    }
}
