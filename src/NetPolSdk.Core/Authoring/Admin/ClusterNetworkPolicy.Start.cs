namespace NetPolSdk;

public sealed partial record ClusterNetworkPolicy : IAdminPolicyStart<ClusterNetworkPolicy>
{
    ClusterNetworkPolicy IAdminPolicyStart<ClusterNetworkPolicy>.SoFar => this;

    /// <summary>Begins a policy: <c>ClusterNetworkPolicy.Named("guard").InAdminTier(priority: 10).For(Namespaces.All)</c>, then its rules.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static ClusterNetworkPolicyName Named(string name) => new(ObjectMetadata.Named(name));
}
