namespace NetPolSdk;

/// <summary>
/// NPS2003: a rule that was written for DNS and reaches no resolver: the resolver's pods are looked for in the policy's own namespace, by a label that
/// they do not carry, or on a port that they do not listen on. A resolver that exists and is not the cluster's is a matter of NPS2001.
/// </summary>
internal sealed class WrongResolver() : NetworkPolicyRule(RuleIds.WrongResolver)
{
    /// <summary>The fact that names the member of <see cref="Dns"/> that was meant, where the rule is about nothing else.</summary>
    public const string Meant = "meant";

    private const int DnsPort = 53;
    private const int OpenShiftPort = 5353;

    private static readonly string[] WrongLabels = ["coredns", "core-dns", "kube-dns"];

    private static readonly PodsInNamespaces KubeDns = Platform.CoreDns.ToPeer();
    private static readonly PodsInNamespaces OpenShift = Platform.OpenShiftDns.ToPeer();

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        for (var i = 0; i < policy.Egress.Count && (policy.PolicyTypes & PolicyTypes.Egress) != 0; i++)
        {
            var rule = policy.Egress[i];
            for (var j = 0; j < rule.To.Count && IsForDns(rule.Ports); j++)
            {
                if (Problem(rule.To[j], rule, policy.Namespace) is { } problem)
                {
                    Yes(
                        verdicts,
                        policy,
                        FieldPath.Spec.Field("egress").Index(i).Field("to").Index(j),
                        problem.What,
                        problem.Meant == nameof(Dns.OpenShift) ? "Use .AllowEgressToDns(Dns.OpenShift): pods dns.operator.openshift.io/daemonset-dns=default in openshift-dns, port 5353." : "Use .AllowEgressToDns(): pods k8s-app=kube-dns in kube-system, port 53.",
                        rule.To.Count == 1 ? [(Meant, problem.Meant)] : []);
                }
                else if (Hole.Is(policy.Namespace) && rule.To[j] is Pods pods && (IsOf(pods.Selector, KubeDns) || IsOf(pods.Selector, OpenShift)))
                {
                    Maybe(verdicts, policy);
                }
            }
        }
    }

    private static (string What, string Meant)? Problem(Peer peer, EgressRule rule, string? home) => peer switch
    {
        Pods pods when IsOf(pods.Selector, KubeDns) && !Hole.Is(home) && home != "kube-system" && rule.To.Reach(KubeDns, home) == Answer.No =>
            ($"This peer is pods of {Own(home)} only, and the resolver's pods are in kube-system: DNS queries are denied.", nameof(Dns.KubeDns)),
        Pods pods when IsOf(pods.Selector, OpenShift) && !Hole.Is(home) && home != "openshift-dns" && rule.To.Reach(OpenShift, home) == Answer.No =>
            ($"This peer is pods of {Own(home)} only, and the resolver's pods are in openshift-dns: DNS queries are denied.", nameof(Dns.OpenShift)),
        PodsInNamespaces both when IsNamed(both.Namespaces, "kube-system") && WrongLabel(both.Pods.Selector) is { } value && rule.To.Reach(KubeDns, home) == Answer.No =>
            ($"The resolver's pods do not carry the label app={value}; kube-dns and CoreDNS alike are labelled k8s-app=kube-dns. DNS queries are denied.", nameof(Dns.KubeDns)),
        PodsInNamespaces or Namespaces when IsNamed(NamespacesOf(peer), "openshift-dns") && !CoverEither(rule.Ports, OpenShiftPort) =>
            ("OpenShift's resolver pods listen on port 5353; 53 is the port of their Service, which policies do not see. DNS queries are denied.", nameof(Dns.OpenShift)),
        _ => null,
    };

    /// <summary>Whether the rule names ports of resolvers and no others.</summary>
    private static bool IsForDns(Ports ports) => !ports.IsAll && ports.All(port => port.EndNumber is null && port.Number is DnsPort or OpenShiftPort);

    private static bool CoverEither(Ports ports, int number) => ports.Covers(Protocol.Udp, number).Or(ports.Covers(Protocol.Tcp, number)) != Answer.No;

    private static bool IsOf(LabelSelector selector, PodsInNamespaces resolver) => selector.MatchLabels.Equals(resolver.Pods.Selector.MatchLabels) && selector.MatchExpressions.Count == 0;

    private static string? WrongLabel(LabelSelector selector) =>
        selector.MatchLabels.Count == 1 && selector.MatchLabels.TryGetValue("app", out var value) && WrongLabels.Contains(value) ? value : null;

    private static bool IsNamed(Namespaces namespaces, string name) => NamespaceNames.Of(namespaces.Selector) is { Count: 1 } names && names[0] == name;

    private static Namespaces NamespacesOf(Peer peer) => peer is PodsInNamespaces both ? both.Namespaces : (Namespaces)peer;

    private static string Own(string? home) => home is null ? "the policy's own namespace" : "namespace " + home;
}
