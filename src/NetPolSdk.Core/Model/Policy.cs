namespace NetPolSdk;

/// <summary>
/// A network policy of any kind, or an object that such policies refer to, as an immutable value: two are equal when everything in them
/// is equal, in the order written.
/// </summary>
public abstract record Policy
{
    private protected Policy(ObjectMetadata metadata) => Metadata = metadata;

    /// <summary><c>apiVersion</c>, such as <c>networking.k8s.io/v1</c>.</summary>
    public abstract string ApiVersion { get; }

    /// <summary><c>kind</c>, such as <c>NetworkPolicy</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>What names and describes the object.</summary>
    public ObjectMetadata Metadata { get; private protected init; }

    /// <summary>Why the policy is there; kept in the annotation <c>netpolsdk.dev/because</c> and written as a comment.</summary>
    public string? Reason { get; private protected init; }

    /// <summary><c>metadata.name</c>.</summary>
    public string Name => Metadata.Name;

    /// <summary><c>metadata.namespace</c>; null where it is left to whoever applies the object.</summary>
    public string? Namespace => Metadata.Namespace;

    /// <summary>The parts of the policy that a finding can point at, each with its field path, outer parts first.</summary>
    internal abstract IEnumerable<PolicyPart> Parts();

    internal Policy With(ObjectMetadata metadata) => this with { Metadata = metadata };

    internal Policy WithReason(string? reason) => this with { Reason = reason };
}
