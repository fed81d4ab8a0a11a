using System.Collections.Immutable;

namespace NetPolSdk.Deployment.Transitions;

/// <summary>What one label may be: absent or not, and of certain values or of all but certain values.</summary>
/// <param name="MayBeAbsent">Whether the label may be absent.</param>
/// <param name="IsAllBut">Whether <paramref name="Values"/> are the values that it may not have.</param>
/// <param name="Values">The values.</param>
internal sealed record LabelValues(bool MayBeAbsent, bool IsAllBut, ImmutableSortedSet<string> Values)
{
    private static readonly ImmutableSortedSet<string> None = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Anything, also no such label.</summary>
    public static LabelValues Anything { get; } = new(true, true, None);

    private static LabelValues Absent { get; } = new(true, false, None);

    /// <summary>Whether nothing meets it.</summary>
    public bool IsEmpty => !MayBeAbsent && !IsAllBut && Values.IsEmpty;

    /// <summary>What a requirement asks.</summary>
    public static LabelValues Of(LabelRequirement requirement) => requirement.Operator switch
    {
        LabelOperator.In => new(false, false, Set(requirement.Values)),
        LabelOperator.NotIn => new(true, true, Set(requirement.Values)),
        LabelOperator.Exists => new(false, true, None),
        _ => Absent,
    };

    /// <summary>Just this value.</summary>
    public static LabelValues Of(string value) => new(false, false, None.Add(value));

    /// <summary>What a label is, or that it is not there.</summary>
    public static LabelValues Of(IReadOnlyDictionary<string, string> labels, string key) => labels.TryGetValue(key, out var value) ? Of(value) : Absent;

    /// <summary>What meets both.</summary>
    public LabelValues And(LabelValues other) => new(MayBeAbsent && other.MayBeAbsent, IsAllBut && other.IsAllBut, (IsAllBut, other.IsAllBut) switch
    {
        (true, true) => Values.Union(other.Values),
        (true, false) => other.Values.Except(Values),
        (false, true) => Values.Except(other.Values),
        _ => Values.Intersect(other.Values),
    });

    /// <summary>Whether nothing meets both. Asked far more often than what does, so that nothing is allocated.</summary>
    public bool IsDisjointFrom(LabelValues other)
    {
        if (MayBeAbsent && other.MayBeAbsent)
        {
            return false;
        }

        return (IsAllBut, other.IsAllBut) switch
        {
            (true, true) => false,
            (false, true) => AreAllIn(other.Values, Values),
            (true, false) => AreAllIn(Values, other.Values),
            _ => !IsAnyIn(other.Values, Values),
        };
    }

    /// <summary>What does not meet it, in pieces that requirements can express.</summary>
    public IEnumerable<LabelValues> Complement()
    {
        var rest = new LabelValues(!MayBeAbsent, !IsAllBut, Values);
        return rest is { MayBeAbsent: true, IsAllBut: false, Values.IsEmpty: false } ? [Absent, rest with { MayBeAbsent = false }] : rest.IsEmpty ? [] : [rest];
    }

    /// <summary>Whether whatever meets this meets the other.</summary>
    public bool IsWithin(LabelValues other) => other.Complement().All(piece => And(piece).IsEmpty);

    /// <summary>Whether a value, null for no such label, meets it.</summary>
    public bool Matches(string? value) => value is null ? MayBeAbsent : Values.Contains(value) != IsAllBut;

    /// <summary>A value that meets it; null for no such label.</summary>
    public string? Example()
    {
        if (MayBeAbsent)
        {
            return null;
        }

        var example = IsAllBut ? "other" : Values[0];
        while (!Matches(example))
        {
            example += "-x";
        }

        return example;
    }

    /// <summary>It as requirements on a label; none where anything will do.</summary>
    public IEnumerable<LabelRequirement> Requirements(string key)
    {
        if (!MayBeAbsent && IsAllBut)
        {
            yield return Label.Exists(key);
        }

        if (IsAllBut && !Values.IsEmpty)
        {
            yield return Label.NotIn(key, [.. Values]);
        }

        if (!IsAllBut)
        {
            yield return MayBeAbsent ? Label.DoesNotExist(key) : Label.In(key, [.. Values]);
        }
    }

    private static bool AreAllIn(ImmutableSortedSet<string> set, ImmutableSortedSet<string> values)
    {
        foreach (var value in values)
        {
            if (!set.Contains(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsAnyIn(ImmutableSortedSet<string> set, ImmutableSortedSet<string> values)
    {
        foreach (var value in values)
        {
            if (set.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    private static ImmutableSortedSet<string> Set(IEnumerable<string> values) => None.Union(values);
}
