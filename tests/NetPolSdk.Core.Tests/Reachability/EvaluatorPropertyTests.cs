using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Evaluation;

public sealed class EvaluatorPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void The_evaluator_equals_a_naive_one_written_from_the_text_of_the_specification() =>
        Check(
        seed =>
        {
            var random = new RandomCluster(seed);
            return Differences(random, random.Cluster);
        },
        400);

    [Fact]
    public void With_tiers_that_allow_deny_and_pass_the_evaluator_equals_a_naive_one() => Check(
        seed =>
        {
            var random = new RandomCluster(seed, isPlain: true);
            return Differences(random, random.Cluster.And(random.AdminPolicies()));
        },
        400);

    [Fact]
    public void With_tiers_and_doubts_what_is_certain_holds_for_the_strictest_and_the_most_generous_reading() => Check(
        seed =>
        {
            var random = new RandomCluster(seed);
            return Differences(random, random.Cluster.And(random.AdminPolicies())).Where(difference => !difference.Contains(": Undefined", StringComparison.Ordinal));
        },
        200);

    [Fact]
    public void Equivalence_of_tiers_is_borne_out_by_random_clusters() => Check(
        seed =>
        {
            var random = new RandomCluster(seed, isPlain: true);
            Policy[] before = [.. random.Cluster.Policies, .. random.AdminPolicies()], after = [.. random.Rewritten(), .. before.OfType<AdminPolicy>().Where(policy => policy.Name != "admin2")];
            return PolicyEquivalence.Of(before, after) switch
            {
                { Verdict: EquivalenceVerdict.Equivalent } => Enumerable.Range(0, 20).Select(i => new RandomCluster(seed + i, isPlain: true).Cluster)
                    .SelectMany(cluster => Reachability.Of(cluster.WithPolicies(before)).ChangesTo(Reachability.Of(cluster.WithPolicies(after)))).Select(change => change.ToString()),
                { Counterexample: { } example } => example.Before == example.After ? ["no example"] : [],
                var undecided => [undecided.Reason!],
            };
        },
        100);

    [Fact]
    public void The_list_of_connections_says_what_pairs_say() =>
        Check(seed => ListDifferences(new RandomCluster(seed).Cluster), 200);

    [Fact]
    public void A_further_policy_with_rules_takes_no_connection_from_pods_that_were_isolated() => Check(
        seed =>
        {
            var random = new RandomCluster(seed);
            var isolated = random.Cluster.And(random.Cluster.Workloads.Select(pod => pod.Namespace).Distinct().Select(name => Presets.DenyAll(name)));
            var (before, after) = (Reachability.Of(isolated), Reachability.Of(isolated.And(random.AnotherPolicy())));
            return Pairs(random).Where(pair => !after.Between(pair.From, pair.To).Allowed.Contains(before.Between(pair.From, pair.To).Allowed)).Select(pair => pair.ToString());
        },
        100);

    [Fact]
    public void The_order_of_policies_says_nothing() => Check(
        seed =>
        {
            var cluster = new RandomCluster(seed).Cluster;
            var reversed = cluster.WithPolicies(cluster.Policies.Reverse());
            return Reachability.Of(cluster).Connections().Except(Reachability.Of(reversed).Connections()).Select(connection => connection.ToString());
        },
        200);

    private static IEnumerable<(Endpoint From, Endpoint To)> Pairs(RandomCluster random) =>
        from @from in random.Ends() from to in random.Ends() where @from.Pod is not null || to.Pod is not null select (@from.Endpoint, to.Endpoint);

    private static IEnumerable<string> Differences(RandomCluster random, Cluster cluster)
    {
        var reachability = Reachability.Of(cluster);
        return from @from in random.Ends()
               from to in random.Ends()
               where @from.Pod is not null || to.Pod is not null
               let answer = reachability.Between(@from.Endpoint, to.Endpoint)
               from port in RandomCluster.Ports()
               let expected = NaiveEvaluator.Judge(cluster, @from, to, port.Item1, port.Item2)
               where answer.For(port.Item1, port.Item2) != expected
               select $"{@from.Endpoint} to {to.Endpoint} on {port}: {answer.For(port.Item1, port.Item2)}, not {expected}, of {answer}";
    }

    private static IEnumerable<string> ListDifferences(Cluster cluster)
    {
        var reachability = Reachability.Of(cluster);
        var listed = reachability.Connections().ToLookup(connection => (connection.From, connection.To));
        foreach (var from in cluster.Workloads)
        {
            foreach (var to in cluster.Workloads.Where(to => to != from))
            {
                var answer = reachability.Between(from, to);
                var allowed = listed[(from, to)].Where(connection => connection.Verdict == Verdict.Allowed).Aggregate(TrafficSet.None, (set, connection) => set.Union(connection.Traffic));
                var undefined = listed[(from, to)].Where(connection => connection.Verdict == Verdict.Undefined).Aggregate(TrafficSet.None, (set, connection) => set.Union(connection.Traffic));
                if (!allowed.Equals(answer.Allowed) || !undefined.Equals(answer.Undefined))
                {
                    yield return $"{from} to {to}: listed {allowed} and {undefined}, but {answer}";
                }
            }
        }

        foreach (var connection in reachability.Connections().Where(connection => connection.From.Workload is null || connection.To.Workload is null))
        {
            var answer = reachability.Between(connection.From, connection.To);
            var said = connection.Verdict == Verdict.Allowed ? answer.Allowed : answer.Undefined;
            if (!said.Equals(connection.Traffic))
            {
                yield return $"{connection}, but {answer}";
            }
        }
    }

    private static void Check(Func<int, IEnumerable<string>> differences, int runs) => Prop.ForAll(Seeds, seed =>
    {
        var found = differences(seed).Take(3).ToArray();
        return (found.Length == 0).Label($"seed {seed}: {string.Join(Environment.NewLine, found)}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));
}
