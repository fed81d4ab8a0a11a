namespace NetPolSdk.Core.Tests.Evaluation;

public sealed class PolicyEquivalenceTests
{
    private static readonly Pods Api = Pods.Labelled("app", "api");
    private static readonly Pods Web = Pods.Labelled("app", "web");

    public static TheoryData<string, NetworkPolicy[], NetworkPolicy[]> Equivalent => new()
    {
        { "no policy and a rule for anyone", [], [In().AllowIngress(Peer.Anyone)] },
        { "two policies and one", [In().AllowIngress(Web), In("b").AllowIngress(Api)], [In().AllowIngress([Api, Web])] },
        { "two values and In", [In().AllowIngress([Web, Api])], [In().AllowIngress(Pods.Labelled(Label.In("app", "web", "api")))] },
        { "a namespace and its name", [In().AllowIngress(Web)], [In().AllowIngress(Web.In(Namespaces.Named("shop")))] },
        { "a range of ports in two", [In().AllowIngress(Web, Port.TcpRange(80, 90))], [In().AllowIngress(Web, Ports.Of(Port.TcpRange(80, 85), Port.TcpRange(86, 90)))] },
        { "a block in two halves", [In().AllowIngress(IpBlock.Of("10.0.0.0/8"))], [In().AllowIngress([IpBlock.Of("10.0.0.0/9"), IpBlock.Of("10.128.0.0/9")])] },
        { "a label there or not", [In().AllowIngress([Pods.Labelled(Label.Exists("app")), Pods.Labelled(Label.DoesNotExist("app"))])], [In().AllowIngress(Pods.All)] },
        { "a rule that another one covers", [In().AllowIngress(Web, Port.Tcp(80)).AllowIngress(Pods.All)], [In().AllowIngress(Pods.All)] },
        { "named ports in two rules", [In().AllowIngress(Web, Ports.Of(Port.Named("a"), Port.Named("b")))], [In().AllowIngress(Web, Port.Named("b")).AllowIngress(Web, Port.Named("a"))] },
        {
            "ingress that no egress leads to",
            [NetworkPolicy.Named("out").InNamespace("shop").For(Pods.All).DenyEgress(), In().AllowIngress(Web)],
            [NetworkPolicy.Named("out").InNamespace("shop").For(Pods.All).DenyEgress(), In().DenyIngress()]
        },
    };

    public static TheoryData<string, NetworkPolicy[], NetworkPolicy[], string> Different => new()
    {
        { "and read as or", [In().AllowIngress(Web.In(Namespaces.Labelled("team", "a")))], [In().AllowIngress(Peer.AnyOf(Web, Namespaces.Labelled("team", "a")))], "shop/source[Pod] → shop/destination[Pod]: None before, All now" },
        { "another namespace", [In().AllowIngress(Web)], [In().AllowIngress(Web.In(Namespaces.All))], "elsewhere/source[Pod] → shop/destination[Pod]: None before, All now" },
        { "a name that may be another number", [In().AllowIngress(Web, Port.Tcp(80))], [In().AllowIngress(Web, Port.Named("http"))], "shop/source[Pod] → shop/destination[Pod]: TCP 80 before, None now" },
        { "NotIn, where the label is absent", [In().AllowIngress(Pods.Labelled(Label.NotIn("app", "web")))], [In().AllowIngress(Pods.Labelled(Label.Exists("app")))], "shop/source[Pod] → shop/destination[Pod]: All before, None now" },
        { "one address", [In().AllowIngress(IpBlock.Of("10.0.0.0/8"))], [In().AllowIngress(IpBlock.Of("10.0.0.0/8").Except("10.1.2.3/32"))], "10.1.2.3/32 → shop/destination[Pod]: All before, None now" },
        { "one port of one protocol", [In().AllowIngress(Web, Port.Sctp(9))], [In().AllowIngress(Web, Ports.Of(Port.Sctp(9), Port.Udp(9)))], "shop/source[Pod] → shop/destination[Pod]: SCTP 9 before, UDP 9; SCTP 9 now" },
        { "isolation of the other direction", [In().AllowIngress(Peer.Anyone)], [In().AllowIngress(Peer.Anyone).DenyEgress()], "0.0.0.0/0" },
    };

    [Theory]
    [MemberData(nameof(Equivalent))]
    public void Different_words_for_the_same_are_found_to_be_so(string words, NetworkPolicy[] before, NetworkPolicy[] after)
    {
        var answer = PolicyEquivalence.Of(before, after);

        answer.Verdict.ShouldBe(EquivalenceVerdict.Equivalent, $"{words}: {answer.Counterexample}");
        answer.Counterexample.ShouldBeNull();
        PolicyEquivalence.Of(after, before).Verdict.ShouldBe(EquivalenceVerdict.Equivalent, words);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void What_differs_is_shown_by_an_example(string words, NetworkPolicy[] before, NetworkPolicy[] after, string example)
    {
        var answer = PolicyEquivalence.Of(before, after);

        answer.Verdict.ShouldBe(EquivalenceVerdict.Different, words);
        answer.Counterexample!.ToString().ShouldContain(example);
        Reachability.Of(answer.Cluster!.And(after)).Between(answer.Counterexample.From, answer.Counterexample.To).ShouldBe(answer.Counterexample.After);
    }

    [Fact]
    public void A_cluster_may_not_show_what_another_one_does()
    {
        NetworkPolicy[] named = [In().AllowIngress(Namespaces.Named("front"))], labelled = [In().AllowIngress(Namespaces.Labelled("team", "front"))];
        var cluster = Cluster.With(Workload.Named("web", "front"), Workload.Named("api", "shop")).And(ClusterNamespace.Named("front").WithLabels(("team", "front"))).And(named);

        Reachability.Of(cluster).IsEquivalentTo(labelled, out _).ShouldBeTrue();
        PolicyEquivalence.Of(named, labelled).Verdict.ShouldBe(EquivalenceVerdict.Different);
    }

    [Fact]
    public void What_only_host_network_pods_show_is_found_last()
    {
        var answer = PolicyEquivalence.Of([In().AllowIngress(Peer.Anyone)], [In().AllowIngress([Namespaces.All, IpBlock.Of("0.0.0.0/0"), IpBlock.Of("::/0")])], new ReachabilityOptions { IpBlocks = IpBlockMatching.OutsideOnly });

        answer.Verdict.ShouldBe(EquivalenceVerdict.Different);
        answer.Counterexample!.From.Workload!.IsHostNetwork.ShouldBeTrue();
        answer.Counterexample.After.Doubts.HasFlag(Doubt.HostNetworkPeer).ShouldBeTrue();
    }

    [Fact]
    public void Too_many_combinations_are_no_answer()
    {
        var rules = (NetworkPolicy)Enumerable.Range(0, 20).Aggregate((INetworkPolicyStart)In(), (policy, i) => policy.AllowIngress(Pods.Labelled("key" + i, "x")));
        var answer = PolicyEquivalence.Of([rules], [In().AllowIngress(Pods.Labelled(Label.Exists("key0")))], mostCombinations: 1000);

        answer.Verdict.ShouldBe(EquivalenceVerdict.Undecided);
        answer.Reason.ShouldBe("The selectors, ports and blocks of these policies tell apart more than 1,000 combinations of pods. Compare fewer policies at a time, such as those of one namespace.");
        Should.Throw<ArgumentOutOfRangeException>(() => PolicyEquivalence.Of([], [], mostCombinations: 0));
    }

    [Fact]
    public void Large_sets_that_differ_in_one_policy_are_compared_by_that_one()
    {
        var many = Enumerable.Range(0, 500).Select(i => NetworkPolicy.Named("p" + i).InNamespace("n" + (i % 50)).For(Pods.Labelled("app", "a" + i))
            .AllowIngress(Pods.Labelled("tier", "t" + (i % 10)).In(Namespaces.Labelled("team", "t" + (i % 7))), Port.Tcp(8000 + i))).ToArray();

        PolicyEquivalence.Of(many, many.Reverse()).Verdict.ShouldBe(EquivalenceVerdict.Equivalent);
        PolicyEquivalence.Of(many, many.Skip(1)).Counterexample!.To.Workload!.Labels.ShouldBe(ValueMap.Empty.With("app", "a0"));
        PolicyEquivalence.Of(many, many.Skip(1).Append(many[0].AllowIngress(Pods.Labelled("tier", "t0").In(Namespaces.Labelled("team", "t0")), Port.Tcp(8000)))).Verdict.ShouldBe(EquivalenceVerdict.Equivalent);
    }

    [Fact]
    public void Admin_policies_are_compared_by_what_their_tiers_decide()
    {
        var first = ClusterNetworkPolicy.Named("first").InAdminTier(priority: 1).For(Namespaces.Named("shop"));
        var second = ClusterNetworkPolicy.Named("second").InAdminTier(priority: 2).For(Namespaces.Named("shop"));
        Policy allow = first.AllowIngress(Namespaces.Named("front")), deny = second.DenyIngress(Namespaces.All);

        Verdict([allow, deny], [first.AllowIngress(Namespaces.Named("front")).DenyIngress(Namespaces.All)]).ShouldBe(EquivalenceVerdict.Equivalent);
        Verdict([allow, deny], [first.DenyIngress(Namespaces.All)]).ShouldBe(EquivalenceVerdict.Different);
        Verdict([allow, In().DenyIngress()], [first.PassIngress(Namespaces.Named("front")), In().DenyIngress()]).ShouldBe(EquivalenceVerdict.Different);
        Verdict([first.PassIngress(Namespaces.Named("front")), deny, In().DenyIngress()], [deny, In().DenyIngress()]).ShouldBe(EquivalenceVerdict.Equivalent);
        Verdict([ClusterNetworkPolicy.Named("last").InBaselineTier(priority: 1).For(Namespaces.Named("shop")).DenyIngress(Namespaces.All), In().AllowIngress(Peer.Anyone)], [In().AllowIngress(Peer.Anyone)]).ShouldBe(EquivalenceVerdict.Equivalent);
        Verdict([second.AllowEgress(DomainNames.Of("a.example"))], [second.AllowEgress(DomainNames.Of("b.example"))]).ShouldBe(EquivalenceVerdict.Undecided);

        static EquivalenceVerdict Verdict(Policy[] before, Policy[] after) => PolicyEquivalence.Of(before, after).Verdict;
    }

    private static NetworkPolicySubject In(string name = "in") => NetworkPolicy.Named(name).InNamespace("shop").For(Pods.All);
}
