namespace NetPolSdk;

public sealed partial record NetworkPolicy : INetworkPolicyStart
{
    NetworkPolicy INetworkPolicyStart.SoFar => this;

    /// <summary>Begins a policy: <c>NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))</c>, then its rules.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static NetworkPolicyName Named(string name) => new(ObjectMetadata.Named(name));

    /// <summary>Begins a policy that the server names: the base and five random characters.</summary>
    /// <param name="generateName">The beginning of a lowercase RFC 1123 subdomain; it may end with '-'.</param>
    /// <exception cref="InvalidPolicyException">The base is not of that form.</exception>
    public static NetworkPolicyName NamedByServer(string generateName) => new(ObjectMetadata.GeneratedFrom(generateName));
}
