namespace NetPolSdk;

/// <summary>Declares that addresses outside the cluster, such as a load balancer's or an office's, connect to this service.</summary>
/// <param name="cidr">The range, such as <c>203.0.113.0/24</c>.</param>
/// <param name="ports">The names of this service's ports; every port that it declares where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReachedFromCidrAttribute(string cidr, params string[] ports) : Attribute
{
    /// <summary>The range of addresses.</summary>
    public string Cidr { get; } = cidr;

    /// <summary>The names of this service's ports; every declared port where empty.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>Ranges inside <see cref="Cidr"/> that are left out.</summary>
    public string[]? Except { get; set; }

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
