namespace NetPolSdk;

/// <summary>
/// Requirements on one label, for <see cref="Pods.Labelled(LabelRequirement[])"/> and
/// <see cref="Namespaces.Labelled(LabelRequirement[])"/>. On the wire they are entries of <c>matchExpressions</c>.
/// Source: Kubernetes docs, "Resources that support set-based requirements".
/// </summary>
public static class Label
{
    private const string KeyField = "matchExpressions[].key";
    private const string ValuesField = "matchExpressions[].values";

    /// <summary>The label is there, with one of the values.</summary>
    /// <param name="key">The key of the label: an optional DNS prefix and '/', and a name of at most 63 characters.</param>
    /// <param name="values">One value or more, each of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The key or a value is not of the right form, or there is no value.</exception>
    public static LabelRequirement In(string key, params string[] values) => OneOf(key, LabelOperator.In, values);

    /// <summary>The label has none of the values. <b>It holds also where the label is absent.</b></summary>
    /// <inheritdoc cref="In"/>
    public static LabelRequirement NotIn(string key, params string[] values) => OneOf(key, LabelOperator.NotIn, values);

    /// <summary>The label is there, with whatever value.</summary>
    /// <param name="key">The key of the label.</param>
    /// <exception cref="InvalidPolicyException">The key is not of the right form.</exception>
    public static LabelRequirement Exists(string key) => new(Checked(key), LabelOperator.Exists, []);

    /// <summary>The label is not there.</summary>
    /// <inheritdoc cref="Exists"/>
    public static LabelRequirement DoesNotExist(string key) => new(Checked(key), LabelOperator.DoesNotExist, []);

    private static LabelRequirement OneOf(string key, LabelOperator @operator, string[] values)
    {
        Require.NotNull(values, nameof(values));
        Checked(key);
        if (values.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.Selector, ValuesField, null, $"must have a value for {@operator}", "Name the values, or use Label.Exists.", nameof(values));
        }

        foreach (var value in values)
        {
            Require.NotNull(value, nameof(values));
            SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(value, RuleIds.Selector), ValuesField, value, nameof(values));
        }

        return new LabelRequirement(key, @operator, ValueList.Create<string>(values));
    }

    private static string Checked(string key)
    {
        Require.NotNull(key, nameof(key));
        SyntaxFault.ThrowIfAny(LabelSyntax.KeyFault(key, RuleIds.Selector), KeyField, key, nameof(key));
        return key;
    }
}
