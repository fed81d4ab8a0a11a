using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Rules;

public sealed class LinterTests
{
    [Fact]
    public void No_rule_throws_and_no_message_shows_a_hole_whatever_the_policies()
    {
        using var _ = Hole.Admit();
        Prop.ForAll(AnyPolicy.Gen.ListOf().ToArbitrary(), policies =>
        {
            var report = policies.Lint();
            return report.Findings.Concat(report.Suppressed).All(finding => !finding.ToString().Contains('\uE000') && !finding.ToString().Contains("-2147"));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_report_is_the_same_every_time()
    {
        using var _ = Hole.Admit();
        Prop.ForAll(AnyPolicy.Gen.ListOf().ToArbitrary(), policies => policies.Lint().Equals(policies.Lint())).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void What_is_not_known_never_makes_a_finding_that_knowing_it_would_not()
    {
        var hole = Hole.Text(1);
        using var _ = Hole.Admit();
        foreach (var value in new[] { "kube-dns", "api" })
        {
            var unknown = Policy(hole).Lint();
            var known = Policy(value).Lint();
            unknown.Findings.Select(finding => finding.Rule.Id).Except(known.Findings.Select(finding => finding.Rule.Id)).ShouldBeEmpty();
        }

        static NetworkPolicy Policy(string value) => NetworkPolicy.Named("a").InNamespace("b").For(Pods.All)
            .AllowEgress(Pods.Labelled("k8s-app", value).In(Namespaces.Named("kube-system")));
    }

    [Fact]
    public void Findings_come_in_the_order_of_the_policies_then_of_the_fields()
    {
        var second = NetworkPolicy.Named("a").InNamespace("b").For(Pods.All).AllowEgress(Pods.All, Port.Tcp(80));
        var first = NetworkPolicy.Named("z").For(Pods.All).AllowIngress([Namespaces.Labelled("user", "alice"), Pods.Labelled("role", "client")]).AllowEgress(Pods.All, Port.Tcp(80));

        new[] { first, second }.Lint().Findings.Select(finding => $"{finding.Policy} {finding.Field}").ShouldBe(
        [
            "NetworkPolicy z metadata.namespace",
            "NetworkPolicy z spec.egress",
            "NetworkPolicy z spec.ingress[0].from",
            "NetworkPolicy b/a spec.egress",
        ]);
    }

    [Fact]
    public void A_policy_that_is_not_there_is_refused() =>
        Should.Throw<ArgumentNullException>(() => new NetworkPolicy[] { null! }.Lint());

    [Fact]
    public void Every_rule_about_models_is_applied() =>
        Linter.PolicyRules.Select(rule => rule.Descriptor.Id).Concat(Linter.PolicySetRules.Select(rule => rule.Descriptor.Id)).Order(StringComparer.Ordinal)
            .ShouldBe(RuleCatalog.All.Where(rule => rule.Id[3] is not '0' && rule.Id is not ("NPS9001" or "NPS9002" or "NPS9004") && rule.Id[..5] is not ("NPS41" or "NPS92")).Select(rule => rule.Id));
}
