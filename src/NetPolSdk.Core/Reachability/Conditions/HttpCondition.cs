namespace NetPolSdk;

/// <summary>
/// The HTTP request is one of those that a rule names; all that is named must fit, and of a list one entry. Source: Cilium docs,
/// "Layer 7 Policy"; Calico docs, "Enforce network policy for Istio".
/// </summary>
public sealed record HttpCondition : TrafficCondition
{
    /// <summary>The methods, of Cilium as regular expressions; none for every one.</summary>
    public ValueList<string> Methods { get; init; } = [];

    /// <summary>The paths: of Cilium as regular expressions, of Calico a path, or with <c>*</c> at its end what it begins with; none for every one.</summary>
    public ValueList<string> Paths { get; init; } = [];

    /// <summary>The hosts, as regular expressions; none for every one.</summary>
    public ValueList<string> Hosts { get; init; } = [];

    /// <summary>Headers that must all be there, as <c>Name</c> or <c>Name: value</c>.</summary>
    public ValueList<string> Headers { get; init; } = [];

    private protected override string Text() => string.Join(" ", Words());

    private IEnumerable<string> Words()
    {
        yield return "the request is HTTP";
        if (Methods.Count > 0)
        {
            yield return Either(Methods);
        }

        if (Paths.Count > 0)
        {
            yield return Either(Paths);
        }

        if (Hosts.Count > 0)
        {
            yield return "to host " + Either(Hosts);
        }

        if (Headers.Count > 0)
        {
            yield return "with header " + string.Join(" and ", Headers);
        }
    }
}
