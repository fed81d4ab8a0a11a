namespace NetPolSdk;

/// <summary>
/// The shape of a value of a custom resource, as its CustomResourceDefinition publishes it.
/// Source: Kubernetes docs, "Extend the Kubernetes API with CustomResourceDefinitions", section "Specifying a structural schema".
/// </summary>
internal abstract class Schema
{
    /// <summary>What a value of this shape is called in a message, such as <c>a list</c>.</summary>
    public abstract string Expected { get; }
}
