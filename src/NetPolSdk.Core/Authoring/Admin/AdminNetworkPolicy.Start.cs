namespace NetPolSdk;

public sealed partial record AdminNetworkPolicy : IAdminPolicyStart<AdminNetworkPolicy>
{
    AdminNetworkPolicy IAdminPolicyStart<AdminNetworkPolicy>.SoFar => this;

    /// <summary>Begins a policy: <c>AdminNetworkPolicy.Named("guard").WithPriority(10).For(Namespaces.All)</c>, then its rules.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static AdminNetworkPolicyName Named(string name) => new(ObjectMetadata.Named(name));
}
