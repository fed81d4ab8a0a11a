using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Evaluation;

public sealed class EquivalencePropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Sets_that_are_equivalent_say_the_same_in_random_clusters_and_for_others_the_example_holds_in_the_naive_evaluator()
    {
        var found = new Dictionary<EquivalenceVerdict, int>();
        Prop.ForAll(Seeds, seed =>
        {
            var random = new RandomCluster(seed);
            var (before, after) = (random.Cluster.Policies.Cast<NetworkPolicy>().ToArray(), random.Rewritten());
            var answer = PolicyEquivalence.Of(before, after);
            found[answer.Verdict] = found.GetValueOrDefault(answer.Verdict) + 1;
            return Refuted(answer, before, after, seed) is { } fault ? false.Label($"seed {seed}: {fault}") : true.ToProperty();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

        found.GetValueOrDefault(EquivalenceVerdict.Equivalent).ShouldBeGreaterThan(30);
        found.GetValueOrDefault(EquivalenceVerdict.Different).ShouldBeGreaterThan(30);
        found.GetValueOrDefault(EquivalenceVerdict.Undecided).ShouldBe(0);
    }

    private static string? Refuted(PolicyEquivalence answer, NetworkPolicy[] before, NetworkPolicy[] after, int seed) => answer.Verdict switch
    {
        EquivalenceVerdict.Equivalent => Enumerable.Range(0, 30).Select(i => Addressed(new RandomCluster(seed + i).Cluster))
            .SelectMany(cluster => Reachability.Of(cluster.WithPolicies(before)).ChangesTo(Reachability.Of(cluster.WithPolicies(after)))).FirstOrDefault()?.ToString(),
        EquivalenceVerdict.Different => IsShown(answer, before, after) ? null : $"{answer.Counterexample} is none",
        _ => answer.Reason,
    };

    /// <summary>The naive evaluator says different things of a port of the example.</summary>
    private static bool IsShown(PolicyEquivalence answer, NetworkPolicy[] before, NetworkPolicy[] after)
    {
        var (from, to) = (End(answer.Counterexample!.From), End(answer.Counterexample.To));
        var (old, @new) = (answer.Counterexample.Before, answer.Counterexample.After);
        return Ports(old.Allowed, @new.Allowed).Concat(Ports(old.Undefined, @new.Undefined)).Any(port =>
            NaiveEvaluator.Judge(answer.Cluster!.WithPolicies(before), from, to, port.Protocol, port.Number) != NaiveEvaluator.Judge(answer.Cluster!.WithPolicies(after), from, to, port.Protocol, port.Number));
    }

    /// <summary>A port of each range that only one of the sets has.</summary>
    private static IEnumerable<(Protocol Protocol, int Number)> Ports(TrafficSet before, TrafficSet after) =>
        from traffic in new[] { before.Except(after), after.Except(before) }
        from protocol in new[] { Protocol.Tcp, Protocol.Udp, Protocol.Sctp }
        from range in traffic.PortsOf(protocol)
        select (protocol, range.First);

    private static NaiveEnd End(Endpoint end) => new(end.Workload, end.Addresses?.First ?? default);

    /// <summary>Every pod there is has an address; of one that is not known nothing is claimed.</summary>
    private static Cluster Addressed(Cluster cluster) => Cluster.With(cluster.Workloads.Select((pod, at) => pod.Addresses.Count > 0 ? pod : pod.At("10.0.1." + (77 + at)))).And(cluster.Namespaces);
}
