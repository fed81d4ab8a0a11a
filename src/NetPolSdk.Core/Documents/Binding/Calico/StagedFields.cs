namespace NetPolSdk;

/// <summary>What a StagedKubernetesNetworkPolicy has beyond the NetworkPolicy that it tries out.</summary>
internal sealed class StagedFields
{
    public const string ActionField = "stagedAction";

    private static readonly string[] Actions = ["Set", "Delete", "Learn", "Ignore"];

    /// <summary>The action; null where it is left out.</summary>
    public CalicoStagedAction? Action { get; private set; }

    public void Bind(DocumentNode node, BindingContext context)
    {
        var text = node.IsNull ? null : context.Text(node);
        Action = CalicoReader.StagedAction(text);
        if (text is not null && Action is null)
        {
            context.Report(node, RuleIds.CalicoValue, $"{Quoted.Text(text)} is none of {string.Join(", ", Actions)}", Spelling.Nearest(text, Actions) is { } near ? $"Write {near}." : $"Write one of {string.Join(", ", Actions)}.");
        }
    }

    /// <summary>What must hold of the whole object: it has a spec, lists that are written say something, and a deletion says nothing else.</summary>
    public void Check(MappingNode root, BindingContext context)
    {
        if (root["spec"] is not MappingNode spec)
        {
            if (root["spec"] is null or { IsNull: true })
            {
                context.ReportField("spec", root, RuleIds.CalicoShape, "is missing", "Every StagedKubernetesNetworkPolicy needs it.");
            }

            return;
        }

        context.Enter("spec");
        if (spec["policyTypes"] is SequenceNode { Items.Count: 0 } types)
        {
            context.ReportField("policyTypes", types, RuleIds.CalicoShape, "is an empty list", "Write Ingress, Egress or both, or leave it out.");
        }

        if (Action == CalicoStagedAction.Delete && spec.EntryArray.Any(static entry => entry.Name != ActionField && !entry.Value.IsNull && entry.Value is not MappingNode { EntryArray.Length: 0 } && entry.Value is not SequenceNode { Items.Count: 0 }))
        {
            context.ReportField(ActionField, spec, RuleIds.CalicoShape, "is Delete, and other fields say what should stand", "Leave all fields out but stagedAction.");
        }

        context.Leave();
    }
}
