using NetPolSdk.Tool.Import;

namespace NetPolSdk.Tool.Tests;

public sealed class PolicyIdentifierTests
{
    [Fact]
    public void Names_are_those_of_the_objects_with_the_namespace_where_two_share_one() =>
        PolicyIdentifiers.Of([Policy("allow-dns", "shop"), Policy("allow-dns", "data"), Policy("api", "shop"), Policy("1st.rule", "shop"), Policy("all", "shop"), Policy("x-1", null), Policy("x1", null)], "Policies")
            .ShouldBe(["ShopAllowDns", "DataAllowDns", "Api", "_1StRule", "All2", "X1", "X12"]);

    [Fact]
    public void A_file_lists_every_policy_with_its_origin_and_its_own_name()
    {
        var refused = new List<string>();
        var policies = CSharpFile.Translate([(Policy("pods", "shop"), "p.yaml:1"), (Policy("api", "shop"), "<b>.yaml:7")], "Policies", (place, _, _) => refused.Add(place));
        using var output = new StringWriter();
        CSharpFile.Write(output, policies, "Shop.Network", "Policies");

        refused.ShouldBeEmpty();
        output.ToString().ShouldBe("""
            using System.Collections.Generic;
            using NetPolSdk;

            namespace Shop.Network;

            /// <summary>Network policies, imported from manifests.</summary>
            public static class Policies
            {
                /// <summary>shop/pods, from p.yaml:1.</summary>
                public static NetworkPolicy Pods { get; } = NetworkPolicy.Named("pods").InNamespace("shop")
                    .For(global::NetPolSdk.Pods.All)
                    .DenyIngress();

                /// <summary>shop/api, from &lt;b&gt;.yaml:7.</summary>
                public static NetworkPolicy Api { get; } = NetworkPolicy.Named("api").InNamespace("shop")
                    .For(global::NetPolSdk.Pods.All)
                    .DenyIngress();

                /// <summary>All of them, in the order of the manifests.</summary>
                public static IReadOnlyList<NetworkPolicy> All { get; } =
                [
                    Pods,
                    Api,
                ];
            }

            """.ReplaceLineEndings("\n"));
    }

    private static NetworkPolicy Policy(string name, string? space)
    {
        var start = NetworkPolicy.Named(name);
        var subject = space is null ? start.For(Pods.All) : start.InNamespace(space).For(Pods.All);
        return subject.DenyIngress();
    }
}
