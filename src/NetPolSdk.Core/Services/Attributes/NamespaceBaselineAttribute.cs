namespace NetPolSdk;

/// <summary>Declares how every pod of a namespace is isolated, whether or not a service declares it.</summary>
/// <param name="namespace">The namespace: a lowercase RFC 1123 label of at most 63 characters.</param>
/// <param name="isolation">The directions.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class NamespaceBaselineAttribute(string @namespace, Isolation isolation) : Attribute
{
    /// <summary>The namespace.</summary>
    public string Namespace { get; } = @namespace;

    /// <summary>The directions in which its pods are isolated.</summary>
    public Isolation Isolation { get; } = isolation;
}
