using Cookbook;

namespace NetPolSdk.Samples.Tests;

/// <summary>What the rules say about the policies of the articles, as they stand. Each line is suppressed in the sample's source, with its reason.</summary>
public sealed class CookbookFindingsTests
{
    [Fact]
    public void Lint_finds_what_the_articles_leave_out_and_nothing_else() =>
        Recipes.All.Lint().Findings.Select(finding => $"{finding.Rule.Id} {finding.Policy} {finding.Field}").ShouldBe(
        [
            "NPS5009 NetworkPolicy secure-namespace/allow-dns-egress spec.egress[0]",
            "NPS5003 NetworkPolicy backend-ns/strict-api-ingress ",
            "NPS2001 NetworkPolicy default/external-db-egress spec.egress",
            "NPS2001 NetworkPolicy default/multiport-egress spec.egress",
            "NPS5003 NetworkPolicy production/selectors-and ",
            "NPS5003 NetworkPolicy production/named-port ",
            "NPS5003 NetworkPolicy production/port-range ",
            "NPS5003 NetworkPolicy production/sctp-port ",
            "NPS3004 NetworkPolicy production/allow-all-ingress spec.ingress[0]",
            "NPS5005 NetworkPolicy production/allow-dns-egress metadata.name",
            "NPS2001 NetworkPolicy app-space/app-egress-to-db spec.egress",
            "NPS2001 NetworkPolicy integrations/allow-external-api-egress spec.egress",
        ]);
}
