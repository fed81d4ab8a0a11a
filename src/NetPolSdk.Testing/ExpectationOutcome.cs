namespace NetPolSdk.Testing;

/// <summary>What the policies say to an expectation.</summary>
/// <param name="Expectation">The expectation.</param>
/// <param name="Asked">The traffic that it is about.</param>
/// <param name="Answer">What the policies say of that traffic.</param>
public sealed record ExpectationOutcome(Expectation Expectation, TrafficSet Asked, TrafficAnswer Answer)
{
    /// <summary>Whether the policies do what is expected, for all of the traffic. What is undefined, or allowed under a condition, is neither allowed nor denied.</summary>
    public bool IsMet => Expectation switch
    {
        { IsConditional: true } => Answer.Conditional.Where(HasCondition).Aggregate(TrafficSet.None, static (set, part) => set.Union(part.Traffic)).Contains(Asked),
        { Allowed: true } => Answer.Allowed.Contains(Asked),
        _ => Answer.IsDenied,
    };

    /// <summary>What the policies do, such as <c>denied</c>, or <c>allowed on TCP 80 and denied on TCP 81</c>.</summary>
    public string Found
    {
        get
        {
            var denied = Asked.Except(Answer.Allowed).Except(Answer.Undefined).Except(Answer.Conditional.Traffic());
            (string Word, TrafficSet Traffic)[] parts =
            [
                ("allowed", Answer.Allowed),
                .. Answer.Conditional.Select(static part => ($"allowed only if {part.Condition}", part.Traffic)),
                ($"undefined ({Answer.Doubts.Describe()})", Answer.Undefined),
                ("denied", denied),
            ];
            var present = parts.Where(static part => !part.Traffic.IsEmpty).ToArray();
            return present.Length == 1 ? present[0].Word : string.Join(" and ", present.Select(static part => $"{part.Word} on {part.Traffic}"));
        }
    }

    /// <summary>What was expected and what was found.</summary>
    public override string ToString() => $"{Expectation} should be {Expectation.Word}, but is {Found}.";

    /// <summary>Holds an expectation against the policies.</summary>
    /// <param name="expectation">The expectation.</param>
    /// <param name="reachability">The cluster with its policies.</param>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    internal static ExpectationOutcome Of(Expectation expectation, Reachability reachability)
    {
        var to = reachability.Endpoint(expectation.To);
        var asked = AskedTraffic.Of(to, expectation.On);
        var answer = reachability.Between(reachability.Endpoint(expectation.From), to);
        return new(expectation, asked, answer.Within(asked));
    }

    private bool HasCondition(ConditionalTraffic part) => Expectation.Condition is null || Expectation.Condition == part.Condition.ToString();
}
