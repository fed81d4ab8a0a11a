namespace NetPolSdk;

public sealed partial record CalicoGlobalNetworkSet
{
    /// <summary>A set without addresses yet: <c>CalicoGlobalNetworkSet.Named("partners").WithAddresses("198.51.100.0/24")</c>. Policies select it by its labels.</summary>
    /// <param name="name">A lowercase RFC 1123 subdomain of at most 253 characters.</param>
    /// <exception cref="InvalidPolicyException">The name is not of that form.</exception>
    public static CalicoGlobalNetworkSet Named(string name) => new(ObjectMetadata.Named(name));

    /// <summary>The set with more addresses: <c>spec.nets</c>.</summary>
    /// <param name="nets">Ranges, or single addresses, each once.</param>
    /// <exception cref="InvalidPolicyException">A text is neither, a range has bits past its prefix, or one occurs twice.</exception>
    public CalicoGlobalNetworkSet WithAddresses(params string[] nets) => this with { Nets = CalicoSetSyntax.Add(Nets, nets) };
}
