using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Rules;

public sealed class LinterTests
{
    /// <summary>What the rules may be told of the cluster: nothing, a part of it, all of it, and its addresses and Services.</summary>
    private static readonly LintOptions[] Told =
    [
        LintOptions.Default,
        new() { Cluster = Cluster.With(Workload.Named("api", "prod").WithLabels(("app", "api"), ("k8s-app", "kube-dn"))).And(Workload.Of(Service.Named("kube-dns", "dev"))) },
        new()
        {
            Cluster = Cluster.With(Workload.Named("dns", "kube-system").WithLabels(("k8s-app", "kube-dns")), Workload.Named("api", "prod").WithLabels(("name", "prod"), ("y", "")))
                .And(ClusterNamespace.Named("kube-system"), ClusterNamespace.Named("default"), ClusterNamespace.Named("prod").WithLabels(("app", "api"))),
        },
        new()
        {
            ClusterCidrs = [Cidr.Parse("10.1.0.0/16")],
            IsDualStack = true,
            Cluster = Cluster.With(Workload.Named("api", "prod").WithLabels(("app", "api")).Listening("http", 80), Workload.Named("dns", "kube-system").WithLabels(("k8s-app", "kube-dns")).OnHostNetwork())
                .And(ClusterService.Named("api", "prod").Selecting(("app", "api")).Mapping(1, Port.Tcp(80))),
        },
    ];

    public static TheoryData<int> Tellings => [0, 1, 2, 3];

    [Theory]
    [MemberData(nameof(Tellings))]
    public void No_rule_throws_and_no_message_shows_a_hole_whatever_the_policies(int told)
    {
        using var _ = Hole.Admit();
        Prop.ForAll(AnyPolicy.Set.ToArbitrary(), policies =>
        {
            var report = policies.Lint(Told[told]);
            return report.Findings.Concat(report.Suppressed).All(finding => !finding.ToString().Contains('\uE000') && !finding.ToString().Contains("-2147"));
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Tellings))]
    public void The_report_is_the_same_every_time(int told)
    {
        using var _ = Hole.Admit();
        Prop.ForAll(AnyPolicy.Set.ToArbitrary(), policies => policies.Lint(Told[told]).Equals(policies.Lint(Told[told]))).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Tellings))]
    public void What_is_found_without_knowing_a_value_is_found_whatever_the_value_is(int told)
    {
        using var _ = Hole.Admit();
        var fillings =
            from one in Gen.Elements("kube-system", "prod", "kube-dns", "api", "app", "name")
            from other in Gen.Elements("kube-system", "dev", "kube-dns", "tier", "dns")
            from cidr in Gen.Elements("169.254.20.10/32", "10.0.0.0/8")
            from number in Gen.Elements(1, 53, 80)
            select new Filled(text => text == Hole.Text(1) ? one : other, cidr, hole => hole == Hole.Number(1) ? number : 65535);

        Prop.ForAll(AnyPolicy.Set.ToArbitrary(), fillings.ToArbitrary(), (policies, filling) =>
        {
            var known = policies.Select(filling.Of).ToArray();
            var found = known.Lint(Told[told]).Findings.Select(finding => Place(finding, known)).ToHashSet();
            var lost = policies.Lint(Told[told]).Findings.FirstOrDefault(finding => !found.Contains(Place(finding, policies)) && !found.Contains(NobodyIn(finding, policies)));
            (lost is null).ShouldBeTrue($"{lost}\n{lost?.Source}\nbecomes\n{(lost?.Source is NetworkPolicy policy ? filling.Of(policy) : null)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

        // NPS2002 points at the first rule that surely allows DNS, which may be an earlier one when more is known. Where two parts turn out to allow
        // the same, the later one is the superfluous one, and a repetition if they are written alike.
        static (string, int, string) Place(Finding finding, IReadOnlyList<NetworkPolicy> policies) => finding.Rule.Id switch
        {
            "NPS2002" => (finding.Rule.Id, Number(finding, policies), ""),
            "NPS5001" or "NPS5002" => ("NPS5002", Number(finding, policies), finding.Field.Parent().ToString()),
            _ => (finding.Rule.Id, Number(finding, policies), finding.Field.ToString()),
        };

        // What a policy does to its pods is no matter where a value shows that it has none.
        static (string, int, string) NobodyIn(Finding finding, IReadOnlyList<NetworkPolicy> policies) => ("NPS1022", Number(finding, policies), "spec.podSelector");

        static int Number(Finding finding, IReadOnlyList<NetworkPolicy> policies) => policies.TakeWhile(policy => !ReferenceEquals(policy, finding.Source)).Count();
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
    public void Every_rule_about_models_and_documents_is_applied() =>
        new IEnumerable<Rule>[] { Linter.PolicyRules, Linter.PolicySetRules, Linter.WholeSetRules, DocumentLinter.Rules }
            .SelectMany(rules => rules.Select(rule => rule.Descriptor.Id)).Distinct().Order(StringComparer.Ordinal)
            .ShouldBe(RuleCatalog.All.Where(rule => rule.Id[3] is not '0' && rule.Id is not ("NPS9001" or "NPS9002" or "NPS9004" or "NPS9005") && rule.Id[..5] is not ("NPS41" or "NPS43" or "NPS92")).Select(rule => rule.Id));
}
