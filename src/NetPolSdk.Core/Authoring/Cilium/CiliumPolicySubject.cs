namespace NetPolSdk;

/// <summary>The beginning of a policy of Cilium, or of a further rule in one, that has its subject but says nothing yet.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed record CiliumPolicySubject<TPolicy> : ICiliumPolicyStart<TPolicy>
    where TPolicy : CiliumPolicy
{
    private readonly TPolicy _policy;

    internal CiliumPolicySubject(TPolicy policy) => _policy = policy;

    TPolicy ICiliumPolicyStart<TPolicy>.SoFar => _policy;
}
