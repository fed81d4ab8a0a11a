namespace NetPolSdk;

/// <summary>
/// Declares who probes this service's health. What runs on a pod's own node
/// may always connect to it, so the kubelet needs no rule, but in Istio's ambient mode, where probes come from 169.254.7.127.
/// For health checkers of other addresses use <see cref="ReachedFromCidrAttribute"/>.
/// Source: Kubernetes docs, "Network Policies", "The two sorts of pod isolation".
/// </summary>
/// <param name="prober">Who probes.</param>
/// <param name="ports">The names of this service's ports; every port that it declares where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ProbedByAttribute(Prober prober, params string[] ports) : Attribute
{
    /// <summary>Who probes.</summary>
    public Prober Prober { get; } = prober;

    /// <summary>The names of this service's ports; every declared port where empty.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
