namespace NetPolSdk;

/// <summary>Declares that pods of a namespace that are no declared services connect to this service.</summary>
/// <param name="namespace">The namespace: a lowercase RFC 1123 label of at most 63 characters.</param>
/// <param name="ports">The names of this service's ports; every port that it declares where none is named.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ReachedFromNamespaceAttribute(string @namespace, params string[] ports) : Attribute
{
    /// <summary>The namespace.</summary>
    public string Namespace { get; } = @namespace;

    /// <summary>The names of this service's ports; every declared port where empty.</summary>
    public string[] Ports { get; } = ports;

    /// <summary>The labels of the pods that connect, each as <c>key=value</c>; every pod of the namespace where left out.</summary>
    public string[]? Labels { get; set; }

    /// <summary>Why; kept with the rule.</summary>
    public string? Because { get; set; }
}
