namespace NetPolSdk;

/// <summary>
/// Declares a service: pods of one namespace that share labels. From it and the attributes beside it the generator makes
/// the service's policy, <c>Policy</c>, <c>PodSelector</c> and <c>Ports</c>. The class must be partial; it may be a marker
/// or the service's own <c>Program</c>, also one of top-level statements.
/// </summary>
/// <param name="name">The service's name, which its policy gets too: a lowercase RFC 1123 subdomain of at most 253 characters, and a label value.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ServiceAttribute(string name) : Attribute
{
    /// <summary>The service's name, which its policy gets too.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace that its pods run in: a lowercase RFC 1123 label of at most 63 characters; that of <see cref="ServiceDefaultsAttribute"/> where left out.</summary>
    public string? Namespace { get; set; }

    /// <summary>The labels by which its pods are selected, each as <c>key=value</c>, in place of that of the convention.</summary>
    public string[]? Labels { get; set; }

    /// <summary>Which label holds the name where <see cref="Labels"/> is left out; that of <see cref="ServiceDefaultsAttribute"/> where it is not said.</summary>
    public LabelConvention Convention { get; set; }

    /// <summary>Also selects by <c>app.kubernetes.io/instance</c>, such as the Helm release.</summary>
    public string? Instance { get; set; }

    /// <summary>Also selects by <c>app.kubernetes.io/component</c>, such as <c>database</c>.</summary>
    public string? Component { get; set; }

    /// <summary>Also selects by <c>app.kubernetes.io/part-of</c>; that of <see cref="ServiceDefaultsAttribute"/> where left out.</summary>
    public string? PartOf { get; set; }

    /// <summary>The mesh that its pods are part of; that of <see cref="ServiceDefaultsAttribute"/> where it is not said.</summary>
    public Mesh Mesh { get; set; }
}
