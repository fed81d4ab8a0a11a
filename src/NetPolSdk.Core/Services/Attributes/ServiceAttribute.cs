namespace NetPolSdk;

/// <summary>
/// Declares a service: pods of one namespace that share labels. From it and the attributes beside it the generator makes
/// the service's policy, <c>Policy</c>, <c>PodSelector</c> and <c>Ports</c>. The class must be partial; it may be a marker
/// or the service's own <c>Program</c>.
/// </summary>
/// <param name="name">The service's name, which its policy gets too: a lowercase RFC 1123 subdomain of at most 253 characters, and a label value.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ServiceAttribute(string name) : Attribute
{
    /// <summary>The service's name, which its policy gets too.</summary>
    public string Name { get; } = name;

    /// <summary>The namespace that its pods run in: a lowercase RFC 1123 label of at most 63 characters.</summary>
    public string? Namespace { get; set; }

    /// <summary>The labels by which its pods are selected, each as <c>key=value</c>; <c>app=</c> and the name where left out.</summary>
    public string[]? Labels { get; set; }
}
