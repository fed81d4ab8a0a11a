namespace NetPolSdk.Core.Tests.Rules;

public sealed class AndWrittenAsOrTests
{
    private static readonly Pods Clients = Pods.Labelled("role", "client");
    private static readonly Pods Frontend = Pods.Labelled("app", "frontend");
    private static readonly Namespaces Alice = Namespaces.Labelled("user", "alice");
    private static readonly Namespaces Monitoring = Namespaces.Named("monitoring");
    private static readonly IpBlock Office = IpBlock.Of("203.0.113.0/24");

    /// <summary>Peers, and what makes them suspicious.</summary>
    public static TheoryData<string, Peers> Traps { get; } = new()
    {
        { "the trap as the documentation warns of it", Peers.Of(Alice, Clients) },
        { "a deliberate OR that nobody says is one", Peers.Of(Frontend, Namespaces.Labelled("env", "prod")) },
        { "an ordinary namespace by name", Peers.Of(Namespaces.Named("konflux-ui"), Pods.Labelled("app", "proxy")) },
        { "kube-dns is not in the policy's namespace", Peers.Of(Namespaces.Named("kube-system"), Pods.Labelled("k8s-app", "kube-dns")) },
        { "nor is Prometheus", Peers.Of(Pods.Labelled("app", "prometheus"), Monitoring) },
        { "nor the ingress controller's pods", Peers.Of(Namespaces.Named("ingress-nginx"), Pods.Labelled("app.kubernetes.io/name", "ingress-nginx")) },
        { "nor Argo CD's server", Peers.Of(Namespaces.Named("argocd"), Pods.Labelled("app.kubernetes.io/name", "argocd-server")) },
        { "nor what a namespace is named after", Peers.Of(Namespaces.Named("keycloak"), Pods.Labelled("app", "keycloak-http")) },
        { "a namespace by the idiom from before metadata.name", Peers.Of(Namespaces.Labelled("name", "kube-system"), Pods.Labelled("k8s-app", "kube-dns")) },
        { "namespaces that include the policy's own", Peers.Of(Namespaces.Named("backend-ns"), Clients) },
        { "a pair beside something else", Peers.Of(Alice, Clients, Office) },
        { "platform pods in a longer list", Peers.Of(Office, Namespaces.Named("kube-system"), Pods.Labelled("k8s-app", "kube-dns"), IpBlock.Of("198.51.100.0/24")) },
    };

    /// <summary>Peers, and why they are plausible as they stand.</summary>
    public static TheoryData<string, Peers> Fine { get; } = new()
    {
        { "all of monitoring beside the application's own tier", Peers.Of(Frontend, Monitoring) },
        { "the same in the other order", Peers.Of(Monitoring, Frontend) },
        { "OpenShift's group of ingress namespaces", Peers.Of(Namespaces.Labelled("network.openshift.io/policy-group", "ingress"), Frontend) },
        { "the pair is said to be an OR", Peer.AnyOf(Alice, Clients) },
        { "AND", Peers.Of(Clients.In(Alice)) },
        { "all pods of the own namespace", Peers.Of(Alice, Pods.All) },
        { "all namespaces", Peers.Of(Namespaces.All, Clients) },
        { "a series of namespaces, and own pods", Peers.Of(Namespaces.Labelled("team", "a"), Namespaces.Labelled("team", "b"), Clients) },
        { "a series of own pods, and namespaces", Peers.Of(Frontend, Clients, Pods.Labelled("app", "batch"), Alice) },
        { "peers that are not next to each other", Peers.Of(Alice, Office, Clients) },
    };

    [Theory]
    [MemberData(nameof(Traps))]
    public void Namespace_and_pod_selector_in_separate_peers_is_reported(string because, Peers peers)
    {
        Lint(peers).Select(finding => finding.Rule.Id).ShouldBe(["NPS1001"], because);
        Egress(peers).Select(finding => finding.Rule.Id).ShouldBe(["NPS1001"], because);
    }

    [Theory]
    [MemberData(nameof(Fine))]
    public void A_list_that_is_plausible_as_it_stands_is_not_reported(string because, Peers peers)
    {
        Lint(peers).ShouldBeEmpty(because);
        Egress(peers).ShouldBeEmpty(because);
    }

    [Fact]
    public void The_message_says_whom_each_reading_admits()
    {
        var finding = Lint(Peers.Of(Alice, Clients)).ShouldHaveSingleItem();

        finding.Message.ShouldBe(
            "These two peers are an OR: they admit every pod of namespaces user=alice, and pods role=client of namespace backend-ns; "
            + "AND, one peer with both selectors, admits only pods role=client in namespaces user=alice.");
        finding.Field.ToString().ShouldBe("spec.ingress[0].from");
        finding.Facts["first"].ShouldBe("0");
    }

    [Fact]
    public void The_same_slip_twice_is_one_finding_that_names_both()
    {
        var finding = Lint(Peers.Of(Alice, Clients, Namespaces.Labelled("user", "bob"), Frontend)).ShouldHaveSingleItem();

        finding.Facts["first"].ShouldBe("0,2");
        finding.Message.ShouldEndWith("admits only pods role=client in namespaces user=alice. The same goes for pods app=frontend beside namespaces user=bob.");
    }

    [Fact]
    public void An_unknown_value_that_cannot_change_the_verdict_does_not()
    {
        using var _ = Hole.Admit();

        var finding = Lint(Peers.Of(Alice, Pods.Labelled("app", Hole.Text(1)))).ShouldHaveSingleItem();

        finding.Message.ShouldContain("pods app=… of namespace backend-ns");
    }

    [Fact]
    public void An_unknown_namespace_makes_it_a_maybe()
    {
        using var _ = Hole.Admit();

        var report = Ingress(Peers.Of(Namespaces.Named(Hole.Text(1)), Frontend)).Lint();

        report.Findings.ShouldBeEmpty();
        report.NotJudged.ShouldBe(1);
    }

    [Fact]
    public void A_policy_can_suppress_it_with_a_reason()
    {
        var report = Ingress(Peers.Of(Alice, Clients)).WithAnnotation("netpolsdk.dev/allow", "NPS1001: agreed with the platform team").Lint();

        report.Findings.ShouldBeEmpty();
        report.Suppressed.ShouldHaveSingleItem().Rule.Id.ShouldBe("NPS1001");
    }

    private static IReadOnlyList<Finding> Lint(Peers from) => OfTheRule(Ingress(from));

    private static IReadOnlyList<Finding> Egress(Peers to) => OfTheRule(Start.AllowEgress(to, Port.Tcp(80)).AllowEgressToDns());

    private static IReadOnlyList<Finding> OfTheRule(NetworkPolicy policy) => [.. policy.Lint().Findings.Where(finding => finding.Rule.Id == "NPS1001")];

    private static NetworkPolicy Ingress(Peers from) => Start.AllowIngress(from, Port.Tcp(8080));

    private static NetworkPolicySubject Start => NetworkPolicy.Named("loose-api-ingress").InNamespace("backend-ns").For(Pods.Labelled("app", "secure-api"));
}
