namespace NetPolSdk;

/// <summary>
/// What guard rails of both directions say: a rule of the administrators that holds for pods of many namespaces, whatever their own NetworkPolicies
/// say. Each yields one <see cref="ClusterNetworkPolicy"/> with one rule. Source: network-policy-api, "API Overview".
/// </summary>
/// <param name="name">The policy's name: a lowercase RFC 1123 subdomain of at most 253 characters.</param>
/// <param name="action">What becomes of the connections.</param>
/// <param name="priority">Its place within the tier: 0, which is asked first, to 1000. Which of two of one number is asked first is undefined.</param>
public abstract class GuardRailAttribute(string name, AdminAction action, int priority) : Attribute
{
    /// <summary>The policy's name.</summary>
    public string Name { get; } = name;

    /// <summary>What becomes of the connections.</summary>
    public AdminAction Action { get; } = action;

    /// <summary>Its place within the tier.</summary>
    public int Priority { get; } = priority;

    /// <summary>Whether it is asked before NetworkPolicies, which it is unless said otherwise, or after them.</summary>
    public AdminTier Tier { get; set; }

    /// <summary>The namespaces whose pods it is about; every namespace where neither this nor <see cref="GuardsAllExcept"/> is said.</summary>
    public string[]? Guards { get; set; }

    /// <summary>The namespaces whose pods it is not about, where it is about those of all others.</summary>
    public string[]? GuardsAllExcept { get; set; }

    /// <summary>
    /// The destination's ports: numbers, ranges and names of the pods' ports, such as <c>443</c>, <c>53/UDP</c>, <c>8080-8090/TCP</c> and
    /// <c>metrics</c>. The protocol of a number is TCP unless it says otherwise. Every port of every protocol where left out.
    /// </summary>
    public string[]? Ports { get; set; }

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
