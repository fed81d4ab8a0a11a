namespace NetPolSdk;

/// <summary>
/// Thrown where a policy is written that the Kubernetes API server would reject. The message names the field as
/// Kubernetes names it, says what is wrong with it, and what to write instead.
/// </summary>
public sealed class InvalidPolicyException : ArgumentException
{
    internal InvalidPolicyException(string ruleId, string field, string? value, string problem, string remedy, string? parameter)
        : base(Compose(ruleId, field, value, problem, remedy), parameter)
    {
        RuleId = ruleId;
        Field = field;
        Problem = problem;
        Remedy = remedy;
        Text = Compose(ruleId, field, value, problem, remedy);
    }

    /// <summary>The rule that is broken, such as <c>NPS0003</c>; <c>docs/rules</c> has a page for it.</summary>
    public string RuleId { get; }

    /// <summary>The field as Kubernetes names it, relative to the part that was being written, such as <c>ipBlock.cidr</c>.</summary>
    public string Field { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>What to write instead.</summary>
    public string Remedy { get; }

    /// <inheritdoc/>
    public override string Message => Text;

    private string Text { get; }

    private static string Compose(string ruleId, string field, string? value, string problem, string remedy) =>
        value is null ? $"{field} {problem}. {remedy} ({ruleId})" : $"{field}: {Quoted.Text(value)} {problem}. {remedy} ({ruleId})";
}
