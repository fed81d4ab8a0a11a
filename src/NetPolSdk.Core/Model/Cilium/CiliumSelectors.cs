namespace NetPolSdk;

/// <summary>Makes selectors of Cilium, of labels and of what other policies select by.</summary>
internal static class CiliumSelectors
{
    private const string PodNamespace = CiliumLabelKey.Kubernetes + ":" + CiliumLabelKey.PodNamespace;
    private const string NamespaceLabels = CiliumLabelKey.Kubernetes + ":" + CiliumLabelKey.NamespaceLabels;

    public static CiliumSelector And(CiliumSelector selector, string key, string value)
    {
        Key(key, nameof(key));
        Value(value, nameof(value));
        if (selector.Labels.MatchLabels.TryGetValue(key, out var present) && present != value)
        {
            throw new InvalidPolicyException(
                RuleIds.Selector,
                "matchLabels",
                key,
                $"is asked to be both {Quoted.Text(present)} and {Quoted.Text(value)}, which selects nothing",
                $"For either of them use EndpointLabel.In({Quoted.Text(key)}, {Quoted.Text(present)}, {Quoted.Text(value)}).",
                nameof(value));
        }

        return new(new LabelSelector(selector.Labels.MatchLabels.With(key, value), selector.Labels.MatchExpressions));
    }

    public static CiliumSelector And(CiliumSelector selector, LabelRequirement[] requirements) => new(selector.Labels.And(requirements));

    /// <summary>Keys as Kubernetes has them mean labels of any source, which those of pods and nodes are.</summary>
    public static CiliumSelector Of(LabelSelector selector) => selector.IsEverything ? CiliumSelector.Everything : new(selector);

    /// <summary>Pods of namespaces: Cilium gives each endpoint the name and the labels of its namespace.</summary>
    public static CiliumSelector Of(LabelSelector pods, Namespaces namespaces)
    {
        var labels = namespaces.Selector.MatchLabels.Aggregate(pods.MatchLabels, static (all, label) => all.With(KeyOf(label.Key), label.Value));
        var requirements = namespaces.Selector.MatchExpressions.Select(static requirement => new LabelRequirement(KeyOf(requirement.Key), requirement.Operator, requirement.Values));

        // A requirement that holds without the label holds for endpoints that are in no namespace, such as the world.
        var isNegative = namespaces.Selector.MatchLabels.Count == 0
            && namespaces.Selector.MatchExpressions.All(static requirement => requirement.Operator is LabelOperator.NotIn or LabelOperator.DoesNotExist);
        LabelRequirement[] placed = isNegative ? [new(PodNamespace, LabelOperator.Exists, [])] : [];
        return new(new LabelSelector(labels, ValueList.From(pods.MatchExpressions.Concat(requirements).Concat(placed))));
    }

    public static string Key(string key, string parameter)
    {
        Require.NotNull(key, parameter);
        SyntaxFault.ThrowIfAny(CiliumLabelSyntax.KeyFault(key), "matchLabels", key, parameter);
        return key;
    }

    public static void Value(string value, string parameter)
    {
        Require.NotNull(value, parameter);
        SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(value, RuleIds.Selector), "matchLabels", value, parameter);
    }

    private static string KeyOf(string key)
    {
        if (key == Namespaces.NameLabel || Hole.Is(key))
        {
            return Hole.Is(key) ? key : PodNamespace;
        }

        // With what Cilium puts before it, a key without a prefix may be longer than keys are.
        SyntaxFault.ThrowIfAny(LabelSyntax.KeyFault(CiliumLabelKey.NamespaceLabels + key, RuleIds.Selector), "matchLabels", CiliumLabelKey.NamespaceLabels + key, "namespaces");
        return NamespaceLabels + key;
    }
}
