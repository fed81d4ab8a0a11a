namespace NetPolSdk;

/// <summary>
/// NPS4004: a namespace that is named and not there. A part of a cluster is known at most, and other namespaces are others' business,
/// so that a name is reported where it is likely a known one misspelt, or where all namespaces are known.
/// </summary>
internal sealed class UnknownNamespace() : NetworkPolicyRule(RuleIds.UnknownNamespace)
{
    protected override void Judge(NetworkPolicy policy, Verdicts verdicts)
    {
        if (KnownCluster.Of(verdicts.Options) is not { } known)
        {
            return;
        }

        if (policy.Namespace is { } home)
        {
            Judge(policy, FieldPath.Metadata.Field("namespace"), home, known, verdicts);
        }

        foreach (var (field, peer) in PolicySelectors.Peers(policy))
        {
            if (peer switch { Namespaces all => all, PodsInNamespaces both => both.Namespaces, _ => null } is { } namespaces)
            {
                foreach (var name in Names(namespaces.Selector))
                {
                    Judge(policy, field, name, known, verdicts);
                }
            }
        }
    }

    private static IEnumerable<string> Names(LabelSelector selector) => selector.Requirements()
        .Where(requirement => requirement is { Key: Namespaces.NameLabel, Operator: LabelOperator.In })
        .SelectMany(requirement => requirement.Values);

    private void Judge(NetworkPolicy policy, FieldPath field, string name, KnownCluster known, Verdicts verdicts)
    {
        if (Hole.Is(name) || known.Names.Contains(name) || (PlatformNamespaces.IsKnown(name) && !known.IsWhole))
        {
            return;
        }

        var near = known.Names
            .Select(other => (Name: other, Distance: Typo.Distance(name, other)))
            .Where(other => other.Distance is not null && other.Name.Length > ShortestName && name.Length > ShortestName)
            .OrderBy(other => other.Distance).ThenBy(other => other.Name, StringComparer.Ordinal)
            .Select(other => other.Name)
            .ToArray();
        if (near.Length > 0 || known.IsWhole)
        {
            Yes(
                verdicts,
                policy,
                field,
                $"There is no namespace {name} among those that are known, so this {(field.IsWithin(FieldPath.Spec) ? "matches nobody" : "policy lands nowhere, or where no pods are")}.",
                near.Length > 0 ? $"Did you mean {InventoryText.And([.. near.Take(3)], "or")}?" : "Name a namespace that exists, or create this one first.",
                near.Length == 1 ? [(InventoryText.Written, name), (InventoryText.Meant, near[0])] : []);
        }
    }

    /// <summary>Names as short as dev and qa are too near to each other.</summary>
    private const int ShortestName = 3;
}
