namespace NetPolSdk;

/// <summary>What is wrong with one value, and what to write instead.</summary>
/// <param name="RuleId">The rule of the NPS0xxx family that the value breaks.</param>
/// <param name="Problem">What is wrong, as a clause that follows the value.</param>
/// <param name="Remedy">What to write instead, as a sentence.</param>
internal sealed record SyntaxFault(string RuleId, string Problem, string Remedy)
{
    /// <summary>Throws unless <paramref name="fault"/> is null.</summary>
    public static void ThrowIfAny(SyntaxFault? fault, string field, string? value, string parameter)
    {
        if (fault is not null)
        {
            throw new InvalidPolicyException(fault.RuleId, field, value, fault.Problem, fault.Remedy, parameter);
        }
    }
}
