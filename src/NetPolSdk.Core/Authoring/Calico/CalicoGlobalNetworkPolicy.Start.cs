namespace NetPolSdk;

public sealed partial record CalicoGlobalNetworkPolicy : ICalicoPolicyStart<CalicoGlobalNetworkPolicy>
{
    CalicoGlobalNetworkPolicy ICalicoPolicyStart<CalicoGlobalNetworkPolicy>.SoFar => this;

    /// <summary>Begins a policy: <c>CalicoGlobalNetworkPolicy.Named("guard").WithOrder(100).For(Namespaces.All)</c>, then its rules.</summary>
    /// <param name="name">A lowercase RFC 1123 label, or two of them with a dot between.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CalicoGlobalNetworkPolicyName Named(string name) => new(new CalicoGlobalNetworkPolicy(CalicoName.Of("GlobalNetworkPolicy", name, nameof(name))));
}
