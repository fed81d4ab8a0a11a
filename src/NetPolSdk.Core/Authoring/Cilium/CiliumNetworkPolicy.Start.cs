namespace NetPolSdk;

public sealed partial record CiliumNetworkPolicy : ICiliumPolicyStart<CiliumNetworkPolicy>
{
    CiliumNetworkPolicy ICiliumPolicyStart<CiliumNetworkPolicy>.SoFar => this;

    /// <summary>Begins a policy: <c>CiliumNetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))</c>, then its rules.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CiliumNetworkPolicyName Named(string name) => new(ObjectMetadata.Named(name), isList: false);
}
