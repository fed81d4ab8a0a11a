namespace NetPolSdk;

/// <summary>Two sets of policies.</summary>
/// <param name="Before">One.</param>
/// <param name="After">The other.</param>
internal sealed record ComparedSets(LoweredPolicy[] Before, LoweredPolicy[] After)
{
    /// <summary>What the policies of one set mean by others that are about no pods themselves.</summary>
    public LoweredPolicy[] ContextBefore { get; init; } = [];

    /// <summary>The same of the other set.</summary>
    public LoweredPolicy[] ContextAfter { get; init; } = [];

    /// <summary>All that says what the one set means.</summary>
    public IEnumerable<Policy> PoliciesBefore => Before.Concat(ContextBefore).Select(static policy => policy.Policy);

    /// <summary>All that says what the other set means.</summary>
    public IEnumerable<Policy> PoliciesAfter => After.Concat(ContextAfter).Select(static policy => policy.Policy);

    /// <summary>Those policies of both that a condition holds for.</summary>
    public ComparedSets Where(Func<LoweredPolicy, bool> condition) => this with { Before = [.. Before.Where(condition)], After = [.. After.Where(condition)] };
}
