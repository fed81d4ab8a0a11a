namespace NetPolSdk.Samples.Tests;

/// <summary>
/// Manifests of the articles that servers or engines refuse, or that mean something else than their text says. Each is kept as published beside the
/// mended one that the cookbook has; what was mended is argued where the recipe stands.
/// </summary>
public sealed class MendedManifestsTests
{
    /// <summary>The chapter, what is found in it as published, and why that is so.</summary>
    private static readonly (string Chapter, string Finding, string Why)[] Refused =
    [
        ("reference-admin-policies", "NPS0012 AdminNetworkPolicy deny-to-kube-system spec.ingress[0].from[0].namespaces.namespaceSelector", "The selector stands in namespaces itself."),
        ("reference-admin-policies", "NPS0012 AdminNetworkPolicy deny-to-kube-system spec.egress[0].to[0].namespaces.namespaceSelector", "As above."),
        ("reference-admin-policies", "NPS0012 BaselineAdminNetworkPolicy default spec.ingress[0].from[0].namespaces.sameLabels", "The field was removed before v0.1.5; no admin policy can say the own namespace."),
        ("reference-admin-policies", "NPS0012 BaselineAdminNetworkPolicy default spec.ingress[1].from[0].namespaces.namespaceSelector", "As above."),
    ];

    public static TheoryData<string> Chapters => [.. Refused.Select(line => line.Chapter).Distinct()];

    [Theory]
    [MemberData(nameof(Chapters))]
    public void As_published_they_are_refused_where_the_table_says_and_nowhere_else(string chapter) =>
        Findings(chapter + ".yaml").ShouldBe(Refused.Where(line => line.Chapter == chapter).Select(line => line.Finding));

    [Theory]
    [MemberData(nameof(Chapters))]
    public void Mended_they_have_no_findings(string chapter)
    {
        Findings(chapter + ".mended.yaml").ShouldBeEmpty();
        Read(chapter + ".mended.yaml").Policies.Lint().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Calico_takes_its_policies_as_published_and_what_was_mended_is_in_their_meaning()
    {
        Findings("reference-calico.yaml").ShouldBeEmpty();
        Read("reference-calico.yaml").Policies[0].ShouldBeOfType<CalicoGlobalNetworkPolicy>().ShouldSatisfyAllConditions(
            policy => policy.Tier.ShouldBe("default", "at its end all that no rule decides is denied"),
            policy => policy.Ingress.ShouldAllBe(rule => rule.Action == CalicoAction.Deny),
            policy => policy.NamespaceSelector.ShouldBeNull("so that host endpoints are selected as well"));
        Findings("reference-calico.mended.yaml").ShouldBeEmpty();
    }

    private static IEnumerable<string> Findings(string file) => Read(file).Findings.Select(static found => $"{found.Finding.Rule.Id} {found.Finding.Policy} {found.Finding.Field}");

    private static Manifest Read(string file) => Manifest.ReadFile(Path.Combine(AppContext.BaseDirectory, "Seeds", file));
}
