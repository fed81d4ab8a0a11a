namespace NetPolSdk;

public sealed partial record CiliumClusterwideNetworkPolicy : ICiliumPolicyStart<CiliumClusterwideNetworkPolicy>
{
    CiliumClusterwideNetworkPolicy ICiliumPolicyStart<CiliumClusterwideNetworkPolicy>.SoFar => this;

    /// <summary>Begins a policy: <c>CiliumClusterwideNetworkPolicy.Named("guard").For(Namespaces.All)</c>, then its rules.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CiliumClusterwideNetworkPolicyName Named(string name) => new(ObjectMetadata.Named(name), isList: false);
}
