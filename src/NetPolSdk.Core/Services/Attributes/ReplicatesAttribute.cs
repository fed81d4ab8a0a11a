namespace NetPolSdk;

/// <summary>Declares that the pods of this service call each other, as the members of a cluster do.</summary>
/// <param name="ports">The names of this service's ports; every port that it declares where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReplicatesAttribute(params string[] ports) : Attribute
{
    /// <summary>The names of this service's ports; every declared port where empty.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>Why; kept with the rules on both sides.</summary>
    public string? Because { get; set; }
}
