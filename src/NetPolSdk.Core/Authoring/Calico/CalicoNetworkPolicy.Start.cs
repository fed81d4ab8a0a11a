namespace NetPolSdk;

public sealed partial record CalicoNetworkPolicy : ICalicoPolicyStart<CalicoNetworkPolicy>
{
    CalicoNetworkPolicy ICalicoPolicyStart<CalicoNetworkPolicy>.SoFar => this;

    /// <summary>Begins a policy: <c>CalicoNetworkPolicy.Named("api").InNamespace("prod").InTier("security").For(Pods.Labelled("app", "api"))</c>, then its rules.</summary>
    /// <param name="name">A lowercase RFC 1123 label, or two of them with a dot between.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CalicoNetworkPolicyName Named(string name) => new(new CalicoNetworkPolicy(CalicoName.Of("NetworkPolicy", name, nameof(name))));
}
