namespace NetPolSdk;

/// <summary>One entry of <c>matchExpressions</c>. <see cref="Label"/> makes them.</summary>
public sealed record LabelRequirement
{
    internal LabelRequirement(string key, LabelOperator @operator, ValueList<string> values)
    {
        Key = key;
        Operator = @operator;
        Values = values;
    }

    /// <summary>The key of the label.</summary>
    public string Key { get; }

    /// <summary>What is asked of the label.</summary>
    public LabelOperator Operator { get; }

    /// <summary>The values, in the order written; none for <see cref="LabelOperator.Exists"/> and <see cref="LabelOperator.DoesNotExist"/>.</summary>
    public ValueList<string> Values { get; }

    /// <summary>Whether labels satisfy the requirement. <c>NotIn</c> and <c>DoesNotExist</c> hold where the key is absent.</summary>
    /// <param name="labels">The labels.</param>
    public bool Matches(IReadOnlyDictionary<string, string> labels)
    {
        var there = labels.TryGetValue(Key, out var value);
        return Operator switch
        {
            LabelOperator.In => there && Values.Contains(value!),
            LabelOperator.NotIn => !there || !Values.Contains(value!),
            LabelOperator.Exists => there,
            _ => !there,
        };
    }

    /// <summary>The requirement as kubectl writes it, such as <c>env in (prod,staging)</c>.</summary>
    public override string ToString() => Operator switch
    {
        LabelOperator.In => $"{Key} in ({string.Join(",", Values)})",
        LabelOperator.NotIn => $"{Key} notin ({string.Join(",", Values)})",
        LabelOperator.Exists => Key,
        _ => "!" + Key,
    };
}
