namespace NetPolSdk;

/// <summary>
/// The beginning of a policy that has its name and its pods but says nothing yet. It is no policy: nothing is implicit,
/// so "deny all" is a word, <see cref="NetworkPolicyVerbs.DenyAll"/>.
/// </summary>
public sealed record NetworkPolicySubject : INetworkPolicyStart
{
    private readonly NetworkPolicy _policy;

    internal NetworkPolicySubject(ObjectMetadata metadata, Pods subject) => _policy = new NetworkPolicy(metadata, subject);

    NetworkPolicy INetworkPolicyStart.SoFar => _policy;
}
