namespace NetPolSdk;

/// <summary>
/// Label selectors of Cilium's policies. Their definitions look at the values of matchLabels and at the words of operators; Cilium
/// itself refuses keys that are none, and values where an operator takes none. Source: Cilium docs, "Layer 3 Policies", section "Labels based".
/// </summary>
internal static class CiliumSelectorSchema
{
    /// <summary>A selector of endpoints or nodes, whose keys may have a source.</summary>
    public static ObjectSchema Endpoints { get; } = Create(CiliumLabelSyntax.KeyFault);

    /// <summary>A selector of Kubernetes objects.</summary>
    public static ObjectSchema Objects { get; } = Create(static key => LabelSyntax.KeyFault(key, RuleIds.Selector));

    private static ObjectSchema Create(Func<string, SyntaxFault?> keyFault)
    {
        var requirement = new ObjectSchema(
            "LabelSelectorRequirement",
            ("key", new TextSchema { Fault = key => NotEnforced.Of(keyFault(key)) }),
            ("operator", new TextSchema { Fault = OperatorFault }),
            ("values", new ListSchema(new TextSchema { Fault = static value => NotEnforced.Of(LabelSyntax.ValueFault(value, RuleIds.Selector)) })))
        {
            Required = ["key", "operator"],
            Check = CheckValues,
        };
        return new ObjectSchema(
            "LabelSelector",
            ("matchLabels", new MapSchema(new TextSchema { Fault = static value => LabelSyntax.ValueFault(value, RuleIds.Selector) }) { KeyFault = key => NotEnforced.Of(keyFault(key)) }),
            ("matchExpressions", new ListSchema(requirement)));
    }

    private static SyntaxFault? OperatorFault(string text) =>
        LabelOperatorNames.TryParse(text, out _) ? null : new(RuleIds.Selector, "is no operator of a label selector", "Write In, NotIn, Exists or DoesNotExist.");

    private static void CheckValues(MappingNode requirement, BindingContext context)
    {
        if (!LabelOperatorNames.TryParse(requirement.TextOf("operator") ?? "", out var @operator))
        {
            return;
        }

        var (takes, has) = (@operator is LabelOperator.In or LabelOperator.NotIn, requirement["values"] is SequenceNode { Items.Count: > 0 });
        if (takes && !has)
        {
            NotEnforced.Report("values", requirement["values"] ?? requirement, RuleIds.Selector, $"is empty, and {@operator} needs a value", "Name the values, or use Exists.", context);
        }
        else if (has && !takes)
        {
            NotEnforced.Report("values", requirement["values"]!, RuleIds.Selector, $"is given, and {@operator} takes no value", "Leave the values out, or use In or NotIn.", context);
        }
    }
}
