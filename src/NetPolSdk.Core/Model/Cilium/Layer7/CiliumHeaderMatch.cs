namespace NetPolSdk;

/// <summary>One entry of <c>headerMatches</c>. Source: Cilium docs, "Layer 7 Policies", section "HTTP".</summary>
public sealed partial record CiliumHeaderMatch
{
    internal CiliumHeaderMatch(string name) => Name = name;

    /// <summary><c>name</c> of the header.</summary>
    public string Name { get; }

    /// <summary><c>value</c> that it must have; null where it is in a secret, or only the header must be there.</summary>
    public string? Value { get; internal init; }

    /// <summary><c>secret</c> that holds the value; null where there is none.</summary>
    public CiliumSecret? Secret { get; internal init; }

    /// <summary><c>mismatch</c>: what is done where the header is not so; null where the request is refused.</summary>
    public HeaderMismatch? Mismatch { get; internal init; }
}
