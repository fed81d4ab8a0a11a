namespace NetPolSdk;

/// <summary>The beginning of an admin policy that has its name, its place and its pods but says nothing yet.</summary>
/// <typeparam name="TPolicy">The kind of policy.</typeparam>
public sealed record AdminPolicySubject<TPolicy> : IAdminPolicyStart<TPolicy>
    where TPolicy : AdminPolicy
{
    private readonly TPolicy _policy;

    internal AdminPolicySubject(TPolicy policy) => _policy = policy;

    TPolicy IAdminPolicyStart<TPolicy>.SoFar => _policy;
}
