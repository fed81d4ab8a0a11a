namespace NetPolSdk;

/// <summary>A label that is about to be compared; <see cref="CalicoSelector.Label"/> makes it.</summary>
public sealed record CalicoLabel
{
    private readonly string _key;

    internal CalicoLabel(string key)
    {
        Require.NotNull(key, nameof(key));
        SyntaxFault.ThrowIfAny(CalicoSelectorSyntax.KeyFault(key), "selector", key, nameof(key));
        _key = key;
    }

    /// <summary>The label is there, whatever its value: <c>has(key)</c>.</summary>
    public CalicoSelector Exists() => new HasLabelSelector(_key);

    /// <summary>The label has this value: <c>==</c>.</summary>
    /// <param name="value">The value. It may hold one kind of quotes, not both.</param>
    /// <exception cref="InvalidPolicyException">The value holds both kinds of quotes.</exception>
    public CalicoSelector Is(string value) => Compared(LabelComparison.Is, value);

    /// <summary>The label has another value or <b>is missing</b>: <c>!=</c>. Add <see cref="Exists"/> to ask that it is there.</summary>
    /// <inheritdoc cref="Is"/>
    public CalicoSelector IsNot(string value) => Compared(LabelComparison.IsNot, value);

    /// <summary>The label's value contains a text: <c>contains</c>.</summary>
    /// <inheritdoc cref="Is"/>
    public CalicoSelector Contains(string value) => Compared(LabelComparison.Contains, value);

    /// <summary>The label's value begins with a text: <c>starts with</c>.</summary>
    /// <inheritdoc cref="Is"/>
    public CalicoSelector StartsWith(string value) => Compared(LabelComparison.StartsWith, value);

    /// <summary>The label's value ends with a text: <c>ends with</c>.</summary>
    /// <inheritdoc cref="Is"/>
    public CalicoSelector EndsWith(string value) => Compared(LabelComparison.EndsWith, value);

    /// <summary>The label has one of the values: <c>in {…}</c>.</summary>
    /// <param name="values">The values, one or more, each with at most one kind of quotes in it.</param>
    /// <exception cref="InvalidPolicyException">There is no value, or one holds both kinds of quotes.</exception>
    public CalicoSelector IsIn(params string[] values) => new LabelInSelector(_key, true, Checked(values));

    /// <summary>The label has none of the values or <b>is missing</b>: <c>not in {…}</c>. Add <see cref="Exists"/> to ask that it is there.</summary>
    /// <inheritdoc cref="IsIn"/>
    public CalicoSelector IsNotIn(params string[] values) => new LabelInSelector(_key, false, Checked(values));

    private static ValueList<string> Checked(string[] values)
    {
        Require.NotNull(values, nameof(values));
        if (values.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.CalicoSelector, "selector", null, "names no value", "Name one at least, or use Exists().", nameof(values));
        }

        return ValueList.From(values.Select(value => Checked(value, nameof(values))));
    }

    private static string Checked(string value, string parameter)
    {
        SyntaxFault.ThrowIfAny(CalicoSelectorSyntax.ValueFault(Require.NotNull(value, parameter)), "selector", value, parameter);
        return value;
    }

    private ComparedLabelSelector Compared(LabelComparison comparison, string value) => new(_key, comparison, Checked(value, nameof(value)));
}
