namespace NetPolSdk.Samples.Tests;

/// <summary>
/// What the rules say about the manifests of the articles, word for word as they were published, all of them taken as one set. Each line
/// is argued; on the other policies there is nothing.
/// </summary>
public sealed class SeedFindingsTests
{
    private static readonly string[] Chapters = ["patterns", "practical-examples", "reference", "reference-runbooks", "tenant-guide"];

    /// <summary>Chapter, rule, policy and field, and why it is right to say so.</summary>
    private static readonly (string Chapter, string Finding, string Why)[] Expected =
    [
        ("patterns", "NPS2001 app-space/app-egress-to-db spec.egress", "The article leaves DNS to a baseline that it does not show, and app-space has none that allows it."),
        ("patterns", "NPS2001 integrations/allow-external-api-egress spec.egress", "As above: a name of the external API would not resolve."),
        ("patterns", "NPS5009 payments/allow-dns spec.egress[0]", "Four namespaces have this DNS rule; the reference itself advises one admin policy for what many namespaces repeat."),
        ("practical-examples", "NPS5003 backend-ns/strict-api-ingress ", "The loose form beside it, the mistake that the article shows, admits all that the strict form does."),
        ("practical-examples", "NPS1001 backend-ns/loose-api-ingress spec.ingress[0].from", "The article shows it as the mistake: alice's namespaces or the clients, where alice's clients are meant."),
        ("practical-examples", "NPS2001 default/external-db-egress spec.egress", "The namespace default has no policy that allows DNS."),
        ("practical-examples", "NPS2001 default/multiport-egress spec.egress", "As above."),
        ("reference", "NPS1001 production/selectors-or spec.ingress[0].from", "The page shows it as the OR beside the AND; without the annotation any-of nobody can tell that it is meant."),
        ("reference", "NPS3004 production/allow-all-ingress spec.ingress[0]", "The page shows it for debugging; it outdoes the denials beside it, and nothing in it says until when."),
        ("reference", "NPS5003 production/selectors-and ", "The OR beside it is for the same pods and admits all that the AND does."),
        ("reference", "NPS5003 production/named-port ", "As above: the OR admits the frontend on every port."),
        ("reference", "NPS5003 production/port-range ", "As above."),
        ("reference", "NPS5003 production/sctp-port ", "As above."),
        ("reference", "NPS5005 production/allow-dns-egress metadata.name", "The runbooks have a policy of this name too; a cluster keeps one of the two."),
        ("reference-runbooks", "NPS5005 production/allow-dns-egress metadata.name", "The other one of the two."),
    ];

    [Fact]
    public void Over_the_published_manifests_the_rules_say_what_the_table_argues_and_nothing_else() => Found().ShouldBe(Expected.Select(line => $"{line.Chapter}: {line.Finding}"), ignoreOrder: true);

    /// <summary>Rules about the written form first, as they are found while reading, then the others.</summary>
    private static IEnumerable<string> Found()
    {
        var manifests = Chapters.ToDictionary(chapter => chapter, chapter => Manifest.ReadFile(Path.Combine(AppContext.BaseDirectory, "Seeds", chapter + ".yaml")));
        var policies = manifests.Values.SelectMany(manifest => manifest.Policies).ToArray();
        policies.Length.ShouldBe(40);
        var findings = policies.Lint().Findings.GroupBy(finding => finding.Policy).ToArray();
        foreach (var (chapter, manifest) in manifests)
        {
            var names = manifest.Policies.Select(policy => $"{policy.Kind} {policy.Metadata}").Distinct();
            var about = names.SelectMany(name => findings.Where(group => group.Key == name).SelectMany(group => group));
            foreach (var finding in manifest.Findings.Select(found => found.Finding).Concat(about))
            {
                yield return $"{chapter}: {finding.Rule.Id} {finding.Policy["NetworkPolicy ".Length..]} {finding.Field}";
            }
        }
    }
}
