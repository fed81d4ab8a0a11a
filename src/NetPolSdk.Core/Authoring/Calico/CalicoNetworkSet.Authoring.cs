namespace NetPolSdk;

public sealed partial record CalicoNetworkSet
{
    /// <summary>A set without addresses yet: <c>CalicoNetworkSet.Named("partners").InNamespace("prod").WithAddresses("198.51.100.0/24")</c>. Policies select it by its labels.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CalicoNetworkSet Named(string name) => new(ObjectMetadata.Named(name));

    /// <summary>The set in a namespace.</summary>
    /// <param name="namespace">A lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public CalicoNetworkSet InNamespace(string @namespace) => (CalicoNetworkSet)With(Metadata.InNamespace(@namespace));

    /// <summary>The set with more addresses: <c>spec.nets</c>.</summary>
    /// <param name="nets">Ranges, or single addresses, each once.</param>
    /// <exception cref="InvalidPolicyException">A text is neither, a range has bits past its prefix, or one occurs twice.</exception>
    public CalicoNetworkSet WithAddresses(params string[] nets) => this with { Nets = CalicoSetSyntax.Add(Nets, nets) };
}
