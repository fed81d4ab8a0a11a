namespace NetPolSdk;

/// <summary>Binds label selectors. Source: Kubernetes API reference, "LabelSelector".</summary>
internal static class SelectorBinder
{
    private static readonly string[] Fields = ["matchLabels", "matchExpressions"];
    private static readonly string[] RequirementFields = ["key", "operator", "values"];

    /// <summary>The selector; null where it is left out or no object.</summary>
    public static LabelSelector? Bind(DocumentNode node, BindingContext context)
    {
        if (context.Mapping(node) is not { } selector)
        {
            return null;
        }

        var labels = ValueMap.Empty;
        var expressions = ValueList<LabelRequirement>.Empty;
        foreach (var entry in context.EntriesOf(selector))
        {
            context.Enter(entry.Name);
            switch (entry.Name)
            {
                case "matchLabels":
                    labels = MapBinder.BindLabels(entry.Value, RuleIds.Selector, context);
                    break;
                case "matchExpressions":
                    expressions = BindExpressions(entry.Value, context);
                    break;
                default:
                    context.Leave();
                    if (entry is { Name: "namespaceSelector" or "podSelector" or "labelSelector", Value: MappingNode })
                    {
                        context.ReportNested(entry);
                    }
                    else
                    {
                        context.ReportUnknown(entry, "LabelSelector", Fields);
                    }

                    continue;
            }

            context.Leave();
        }

        return labels.Count == 0 && expressions.Count == 0 ? LabelSelector.Everything : new LabelSelector(labels, expressions);
    }

    private static ValueList<LabelRequirement> BindExpressions(DocumentNode node, BindingContext context)
    {
        var items = context.Items(node);
        var requirements = new List<LabelRequirement>(items.Count);
        for (var i = 0; i < items.Count; i++)
        {
            context.Enter(i);
            requirements.Add(BindRequirement(items[i], context));
            context.Leave();
        }

        return ValueList.From(requirements);
    }

    private static LabelRequirement BindRequirement(DocumentNode node, BindingContext context)
    {
        DocumentNode? keyNode = null, operatorNode = null, valuesNode = null;
        foreach (var entry in context.Mapping(node) is { } requirement ? context.EntriesOf(requirement) : [])
        {
            switch (entry.Name)
            {
                case "key":
                    keyNode = entry.Value;
                    break;
                case "operator":
                    operatorNode = entry.Value;
                    break;
                case "values":
                    valuesNode = entry.Value;
                    break;
                default:
                    context.ReportUnknown(entry, "LabelSelectorRequirement", RequirementFields);
                    break;
            }
        }

        var values = BindValues(valuesNode, context);
        var @operator = BindOperator(operatorNode, values.Count, node, context);
        return new LabelRequirement(BindKey(keyNode, node, context), @operator, values);
    }

    private static string BindKey(DocumentNode? node, DocumentNode requirement, BindingContext context)
    {
        context.Enter("key");
        var key = node is null or { IsNull: true } ? "" : context.Text(node);
        if (key is not null)
        {
            context.Report(node ?? requirement, key, LabelSyntax.KeyFault(key, RuleIds.Selector));
        }

        context.Leave();
        return key ?? "";
    }

    private static LabelOperator BindOperator(DocumentNode? node, int values, DocumentNode requirement, BindingContext context)
    {
        context.Enter("operator");
        var text = node is null or { IsNull: true } ? "" : context.Text(node);
        var isKnown = LabelOperatorNames.TryParse(text ?? "", out var @operator);
        if (text is not null && !isKnown)
        {
            context.Report(node ?? requirement, RuleIds.Selector, $"{Quoted.Text(text)} is no operator of a label selector", "Write In, NotIn, Exists or DoesNotExist.");
        }

        context.Leave();
        if (isKnown && values == 0 && @operator is LabelOperator.In or LabelOperator.NotIn)
        {
            context.ReportField("values", requirement, RuleIds.Selector, $"is empty, and {text} needs a value", "Name the values, or use Exists.");
        }
        else if (isKnown && values > 0 && @operator is LabelOperator.Exists or LabelOperator.DoesNotExist)
        {
            context.ReportField("values", requirement, RuleIds.Selector, $"is given, and {text} takes no value", "Leave the values out, or use In or NotIn.");
        }

        return @operator;
    }

    private static ValueList<string> BindValues(DocumentNode? node, BindingContext context)
    {
        if (node is null)
        {
            return ValueList<string>.Empty;
        }

        context.Enter("values");
        var items = context.Items(node);
        var values = new string[items.Count];
        for (var i = 0; i < values.Length; i++)
        {
            context.Enter(i);
            values[i] = (items[i].IsNull ? "" : context.Text(items[i])) ?? "";
            context.Report(items[i], values[i], LabelSyntax.ValueFault(values[i], RuleIds.Selector));
            context.Leave();
        }

        context.Leave();
        return ValueList.Create<string>(values);
    }
}
