namespace NetPolSdk;

/// <summary>A field that its object does not have, although others of the same family or version do: it is refused with more than "unknown".</summary>
/// <param name="ruleId">The rule to report under.</param>
/// <param name="problem">Why it is not there, as a clause that follows the field.</param>
/// <param name="remedy">What to write instead, as a sentence.</param>
internal sealed class AbsentSchema(string ruleId, string problem, string remedy) : Schema
{
    public override string Expected => "nothing";

    public string RuleId { get; } = ruleId;

    public string Problem { get; } = problem;

    public string Remedy { get; } = remedy;
}
