namespace NetPolSdk;

/// <summary>A pair of endpoints between which something else is allowed than before.</summary>
/// <param name="From">The end that connects.</param>
/// <param name="To">The end that is connected to.</param>
/// <param name="Before">What was said of its traffic.</param>
/// <param name="After">What is said of its traffic now.</param>
public sealed record ConnectionChange(Endpoint From, Endpoint To, TrafficAnswer Before, TrafficAnswer After)
{
    /// <summary>The traffic that is allowed now and was not.</summary>
    public TrafficSet Gained => After.Allowed.Except(Before.Allowed);

    /// <summary>The traffic that was allowed and is no more.</summary>
    public TrafficSet Lost => Before.Allowed.Except(After.Allowed);

    /// <summary>Whether the whole connection is new, gone, or another one than before.</summary>
    public ChangeKind Kind
    {
        get
        {
            if (IsNothing(Before))
            {
                return ChangeKind.Gained;
            }

            return IsNothing(After) ? ChangeKind.Lost : ChangeKind.Changed;
        }
    }

    /// <summary>The change as a message names it.</summary>
    public override string ToString() => $"{From} → {To}: {Text(Before)} before, {Text(After)} now";

    private static bool IsNothing(TrafficAnswer answer) => answer.IsDenied;

    private static string Text(TrafficAnswer answer) => string.Concat([
        answer.Allowed.ToString(),
        .. answer.Conditional.Select(static part => $" ({part.Traffic} if {part.Condition})"),
        answer.Undefined.IsEmpty ? "" : $" (undefined: {answer.Undefined})",
    ]);
}
