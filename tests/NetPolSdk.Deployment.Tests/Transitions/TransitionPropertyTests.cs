using FsCheck;
using FsCheck.Fluent;
using NetPolSdk.Core.Tests.Evaluation;
using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Tests.Transitions;

/// <summary>Random sets of policies in three namespaces, of which some stay, some change, some go and some are new.</summary>
public sealed class TransitionPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void What_both_sets_allow_is_never_cut_and_what_neither_allows_never_passes_but_where_the_plan_says_so() => Check(Faults, 400);

    [Fact]
    public void After_the_last_step_there_is_just_what_shall_be() => Check(
        seed =>
        {
            var (cluster, before, after) = Sets(seed);
            var standing = before.ToDictionary(policy => policy.Metadata.ToString());
            foreach (var step in Transition.Between(before, after, cluster).Steps)
            {
                var name = step.Policy.Metadata.ToString();
                _ = step.IsDeletion ? standing.Remove(name) : (standing[name] = (NetworkPolicy)step.Policy) is null;
            }

            return standing.Values.Except(after).Concat(after.Except(standing.Values)).Select(policy => policy.Metadata.ToString());
        },
        200);

    [Fact]
    public void What_is_equal_is_not_written() => Check(
        seed =>
        {
            var (cluster, before, _) = Sets(seed);
            return Transition.Between(before, [.. before], cluster).Steps.Select(step => step.ToString());
        },
        100);

    [Fact]
    public void Bridges_and_unavoidable_gaps_are_rare()
    {
        var transitions = Enumerable.Range(0, 500).Select(seed => Sets(seed)).Select(sets => Transition.Between(sets.Before, sets.After, sets.Cluster)).ToArray();
        transitions.Average(transition => transition.Steps.Count(step => step.Kind == TransitionStepKind.CreateBridge)).ShouldBeLessThan(1);
        Enumerable.Range(0, 200).Count(seed => transitions[seed].Gaps.Count > 0 && Passing(Sets(seed), transitions[seed]).Any()).ShouldBeLessThan(20);
    }

    private static IEnumerable<string> Passing((Cluster Cluster, NetworkPolicy[] Before, NetworkPolicy[] After) sets, Transition transition) =>
        new TransitionProof(sets.Before, sets.After, sets.Cluster).Faults(transition.Steps);

    private static IEnumerable<string> Faults(int seed)
    {
        var (cluster, before, after) = Sets(seed);
        var transition = Transition.Between(before, after, cluster);
        var proof = new TransitionProof(before, after, cluster);
        var orders = transition.NamespacesAreIndependent ? new[] { transition.Steps, Mixed(transition.Steps, seed) } : [transition.Steps];
        return orders.SelectMany(steps => proof.Faults(steps)).Where(fault => transition.Gaps.Count == 0 || fault.EndsWith("is cut", StringComparison.Ordinal));
    }

    /// <summary>The steps of each namespace in their order, those of different namespaces mixed.</summary>
    private static IEnumerable<TransitionStep> Mixed(IEnumerable<TransitionStep> steps, int seed)
    {
        var random = new Random(seed);
        var lanes = steps.GroupBy(step => step.Policy.Namespace).Select(lane => new Queue<TransitionStep>(lane)).ToList();
        while (lanes.Count > 0)
        {
            var lane = lanes[random.Next(lanes.Count)];
            yield return lane.Dequeue();
            lanes.RemoveAll(left => left.Count == 0);
        }
    }

    private static (Cluster Cluster, NetworkPolicy[] Before, NetworkPolicy[] After) Sets(int seed)
    {
        var random = new Random(seed);
        var source = new RandomCluster(seed);
        var policies = Enumerable.Range(0, random.Next(1, 9)).Select(index => (Old: source.MakePolicy(index), New: source.MakePolicy(index), Fate: random.Next(5))).ToArray();
        var before = policies.Where(policy => policy.Fate != 0).Select(policy => policy.Old).ToArray();
        var after = policies.Where(policy => policy.Fate != 1).Select(policy => policy.Fate switch
        {
            2 => policy.Old,
            3 => policy.New.InNamespace(policy.Old.Namespace!),
            _ => policy.New,
        }).ToArray();
        return (source.Cluster.WithPolicies([]), random.Next(6) == 0 ? [] : before, random.Next(6) == 0 ? [] : after);
    }

    private static void Check(Func<int, IEnumerable<string>> differences, int runs) => Prop.ForAll(Seeds, seed =>
    {
        var found = differences(seed).Take(3).ToArray();
        return (found.Length == 0).Label($"seed {seed}: {string.Join(Environment.NewLine, found)}");
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(runs));
}
