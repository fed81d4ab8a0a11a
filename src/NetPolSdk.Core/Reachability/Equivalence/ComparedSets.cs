namespace NetPolSdk;

/// <summary>Two sets of policies.</summary>
/// <param name="Before">One.</param>
/// <param name="After">The other.</param>
internal sealed record ComparedSets(LoweredPolicy[] Before, LoweredPolicy[] After)
{
    /// <summary>Those policies of both that a condition holds for.</summary>
    public ComparedSets Where(Func<LoweredPolicy, bool> condition) => new([.. Before.Where(condition)], [.. After.Where(condition)]);
}
