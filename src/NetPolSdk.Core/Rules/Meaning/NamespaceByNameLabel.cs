namespace NetPolSdk;

/// <summary>
/// NPS1020: namespaces chosen by the label <c>name</c>, which nobody sets by itself. Since Kubernetes 1.21 every namespace has its name as
/// <c>kubernetes.io/metadata.name</c>. Source: Kubernetes docs, "Network Policies", section "Targeting a Namespace by its name".
/// </summary>
internal sealed class NamespaceByNameLabel() : NetworkPolicyRule(RuleIds.NamespaceByNameLabel)
{
    private const string Label = "name";

    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        foreach (var placed in PlacedSelector.Of(policy).Where(placed => placed.IsOfNamespaces))
        {
            var wanted = placed.Selector.Requirements().Where(one => one.Operator == LabelOperator.In && (one.Key == Label || Hole.Is(one.Key))).ToArray();
            if (wanted.FirstOrDefault(one => one.Key == Label) is { } named)
            {
                Judge(policy, placed.Path, named, verdicts);
            }
            else if (wanted.Length > 0)
            {
                Maybe(verdicts, policy);
            }
        }
    }

    private void Judge(NetworkPolicy policy, FieldPath field, LabelRequirement named, Verdicts verdicts)
    {
        if (verdicts.Options.Cluster is { } cluster && cluster.Namespaces.Any(item => named.Matches(item.Labels)))
        {
            return;
        }

        if (named.HasHole() && verdicts.Options.Cluster is not null)
        {
            Maybe(verdicts, policy);
            return;
        }

        Yes(
            verdicts,
            policy,
            field,
            $"No namespace has the label {Label} unless somebody sets it, so {named} may match nothing.",
            $"Select by {Namespaces.NameLabel}, which every namespace has, in C# Namespaces.Named({string.Join(", ", named.Values.Select(Quoted.Text))}).");
    }
}
