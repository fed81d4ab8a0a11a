namespace NetPolSdk;

/// <summary>Names of Calico's objects. Source: Calico docs, "Resource definitions".</summary>
internal static class CalicoNameSyntax
{
    private static readonly string[] Prefixes = ["knp.default.", "ossg.default."];

    /// <summary>What is wrong with the name of an object of a kind, beyond what every object's name must be.</summary>
    public static SyntaxFault? Fault(string kind, string name) => kind switch
    {
        "Tier" => TierFault(name),
        "NetworkSet" or "GlobalNetworkSet" => null,
        _ when name.Split('.').Length <= 2 || (kind is "NetworkPolicy" or "StagedNetworkPolicy" && Prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal))) => null,
        _ => new(RuleIds.CalicoName, "has too many dots for the name of a Calico policy", "Write a name without dots, or tier.name."),
    };

    public static SyntaxFault? TierFault(string name) => name.Length > 0 && DnsSyntax.LabelFault(name) is not null
        ? new(RuleIds.CalicoName, "is no name of a tier", "Write at most 63 lowercase letters, digits and '-'.")
        : null;
}
