namespace NetPolSdk;

/// <summary>
/// Declares a guard rail on connections to pods: <c>[assembly: IngressGuardRail("scraping", AdminAction.Allow, 20, From = ["monitoring"], Ports = ["9090"])]</c>.
/// At least one of <see cref="From"/>, <see cref="FromAllExcept"/> and <see cref="FromEveryNamespace"/> says who connects; any of them matches.
/// </summary>
/// <param name="name">The policy's name: a lowercase RFC 1123 subdomain of at most 253 characters.</param>
/// <param name="action">What becomes of the connections.</param>
/// <param name="priority">Its place within the tier: 0, which is asked first, to 1000.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class IngressGuardRailAttribute(string name, AdminAction action, int priority) : GuardRailAttribute(name, action, priority)
{
    /// <summary>Namespaces whose pods connect.</summary>
    public string[]? From { get; set; }

    /// <summary>The pods of all namespaces but these connect.</summary>
    public string[]? FromAllExcept { get; set; }

    /// <summary>The pods of every namespace connect.</summary>
    public bool FromEveryNamespace { get; set; }
}
