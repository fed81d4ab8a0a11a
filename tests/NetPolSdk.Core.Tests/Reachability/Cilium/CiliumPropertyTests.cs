using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Evaluation;

public sealed class CiliumPropertyTests
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void The_evaluator_equals_a_naive_one_written_from_the_documentation_of_Cilium()
    {
        var (asked, undefined, conditional) = (0, 0, 0);
        Prop.ForAll(Seeds, seed =>
        {
            var found = Differences(new RandomCilium(seed), seed).Take(3).ToArray();
            return (found.Length == 0).Label($"seed {seed}: {string.Join(Environment.NewLine, found)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

        undefined.ShouldBeLessThan(asked / 5);
        conditional.ShouldBeGreaterThan(0);

        IEnumerable<string> Differences(RandomCilium random, int seed)
        {
            var reachability = Reachability.Of(random.Cluster, new ReachabilityOptions { Engine = Engine.Cilium });
            (ConditionValues Values, NaiveCilium Naive)[] worlds = [.. new[] { seed, seed ^ 8 }.Select(at => new ConditionValues(at)).Select(values => (values, new NaiveCilium(random.Cluster, values)))];
            foreach (var (from, to) in from one in random.Ends from other in random.Ends where one.Pod is not null || other.Pod is not null select (one, other))
            {
                var answer = reachability.Between(from.Endpoint, to.Endpoint);
                foreach (var (protocol, port) in RandomCluster.Ports().Where(entry => entry.Item1 != Protocol.Sctp || entry.Item2 == 80))
                {
                    asked++;
                    undefined += answer.For(protocol, port) == Verdict.Undefined ? 1 : 0;
                    conditional += answer.For(protocol, port) == Verdict.Conditional ? 1 : 0;
                    foreach (var (values, naive) in worlds)
                    {
                        var expected = naive.IsAllowed(from, to, protocol, port);
                        if (values.Verdict(answer, protocol, port) is { } said && said != expected)
                        {
                            yield return $"{from.Endpoint} to {to.Endpoint} on {protocol} {port}: {answer}, not {expected}";
                        }
                    }
                }
            }
        }
    }
}
