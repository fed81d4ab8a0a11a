namespace NetPolSdk;

/// <summary>
/// Requirements on one label whose key may name its source, such as <c>k8s:app</c>, for <see cref="Endpoints"/>,
/// <see cref="CiliumNodes"/>, <see cref="CidrSet"/> and <see cref="CiliumService"/>. Source: Cilium docs, "Layer 3 Policies", section "Endpoints based".
/// </summary>
public static class EndpointLabel
{
    /// <summary>The label is there, with one of the values.</summary>
    /// <param name="key">The key of the label, with its source before a colon or without.</param>
    /// <param name="values">One value or more, each of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The key or a value is not of the right form, or there is no value.</exception>
    public static LabelRequirement In(string key, params string[] values) => OneOf(key, LabelOperator.In, values);

    /// <summary>The label has none of the values. <b>It holds also where the label is absent.</b></summary>
    /// <param name="key">The key of the label, with its source before a colon or without.</param>
    /// <param name="values">One value or more, each of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The key or a value is not of the right form, or there is no value.</exception>
    public static LabelRequirement NotIn(string key, params string[] values) => OneOf(key, LabelOperator.NotIn, values);

    /// <summary>The label is there, with whatever value.</summary>
    /// <param name="key">The key of the label, with its source before a colon or without.</param>
    /// <exception cref="InvalidPolicyException">The key is not of the right form.</exception>
    public static LabelRequirement Exists(string key) => new(CiliumSelectors.Key(key, nameof(key)), LabelOperator.Exists, []);

    /// <summary>The label is not there.</summary>
    /// <param name="key">The key of the label, with its source before a colon or without.</param>
    /// <exception cref="InvalidPolicyException">The key is not of the right form.</exception>
    public static LabelRequirement DoesNotExist(string key) => new(CiliumSelectors.Key(key, nameof(key)), LabelOperator.DoesNotExist, []);

    private static LabelRequirement OneOf(string key, LabelOperator @operator, string[] values)
    {
        CiliumSelectors.Key(key, nameof(key));
        Require.NotNull(values, nameof(values));
        if (values.Length == 0)
        {
            throw new InvalidPolicyException(RuleIds.Selector, "matchExpressions[].values", null, $"must have a value for {@operator}", "Name the values, or use EndpointLabel.Exists.", nameof(values));
        }

        foreach (var value in values)
        {
            CiliumSelectors.Value(value, nameof(values));
        }

        return new LabelRequirement(key, @operator, ValueList.Create<string>(values));
    }
}
