namespace NetPolSdk;

/// <summary>A rule that would allow the connection, had it not been for a few parts.</summary>
/// <param name="Origin">The rule.</param>
/// <param name="Misses">What does not match, at least one part.</param>
public sealed record NearMiss(PolicyOrigin Origin, ValueList<Miss> Misses)
{
    /// <summary>The near miss as a message names it.</summary>
    public override string ToString() => $"{Origin} {string.Join(", and ", Misses.Select(static miss => miss.Text))}";
}
