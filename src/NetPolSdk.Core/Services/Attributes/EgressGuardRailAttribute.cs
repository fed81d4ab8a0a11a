namespace NetPolSdk;

/// <summary>
/// Declares a guard rail on connections from pods: <c>[assembly: EgressGuardRail("no-metadata", AdminAction.Deny, 10, ToCidrs = ["169.254.169.254/32"])]</c>.
/// At least one of <see cref="To"/>, <see cref="ToAllExcept"/>, <see cref="ToEveryNamespace"/> and <see cref="ToCidrs"/> says whom they connect to; any of them matches.
/// </summary>
/// <param name="name">The policy's name: a lowercase RFC 1123 subdomain of at most 253 characters.</param>
/// <param name="action">What becomes of the connections.</param>
/// <param name="priority">Its place within the tier: 0, which is asked first, to 1000.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class EgressGuardRailAttribute(string name, AdminAction action, int priority) : GuardRailAttribute(name, action, priority)
{
    /// <summary>Namespaces whose pods are called.</summary>
    public string[]? To { get; set; }

    /// <summary>The pods of all namespaces but these are called.</summary>
    public string[]? ToAllExcept { get; set; }

    /// <summary>The pods of every namespace are called.</summary>
    public bool ToEveryNamespace { get; set; }

    /// <summary>Ranges of addresses that are called, in the cluster or outside; at most 25.</summary>
    public string[]? ToCidrs { get; set; }
}
