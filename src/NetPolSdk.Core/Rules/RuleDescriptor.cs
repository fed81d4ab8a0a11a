namespace NetPolSdk;

/// <summary>What is known about a lint rule before it looks at anything.</summary>
/// <param name="Id"><c>NPS</c> and four digits; the first of them is the family.</param>
/// <param name="Title">What the rule finds, as a short clause.</param>
/// <param name="DefaultSeverity">How bad its findings are unless configured otherwise.</param>
/// <param name="Description">Why that is worth a look, in a sentence or two.</param>
public sealed record RuleDescriptor(string Id, string Title, Severity DefaultSeverity, string Description)
{
    /// <summary>The family that the id names, such as <c>Validity</c>.</summary>
    public string Category => Id[3] switch
    {
        '0' => "NetPolSdk.Validity",
        '1' => "NetPolSdk.Meaning",
        '2' => "NetPolSdk.Platform",
        '3' => "NetPolSdk.Exposure",
        '4' => "NetPolSdk.Inventory",
        '5' => "NetPolSdk.Consistency",
        '6' => "NetPolSdk.AdminPolicies",
        '7' => "NetPolSdk.Calico",
        '8' => "NetPolSdk.Cilium",
        _ => "NetPolSdk.Usage",
    };

    /// <summary>Whether the rule is applied unless configured otherwise.</summary>
    public bool IsOnByDefault { get; internal init; } = true;

    /// <summary>Whether a policy can suppress the rule for itself: not where a server would refuse it, nor where the rule is not about policies.</summary>
    internal bool IsSuppressible => Id[3] is not ('0' or '9');

    /// <summary>The page of the rule.</summary>
    public string HelpLink => $"https://github.com/netpolsdk/netpolsdk/blob/main/docs/rules/{Id}.md";
}
