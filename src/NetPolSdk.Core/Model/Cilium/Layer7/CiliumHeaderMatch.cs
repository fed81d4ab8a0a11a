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

    /// <summary>A header that requests must have.</summary>
    /// <param name="name">Its name.</param>
    /// <exception cref="InvalidPolicyException">The name is empty.</exception>
    public static CiliumHeaderMatch Named(string name) => new(CiliumLists.Name(name, "headerMatches[].name", nameof(name)));

    /// <summary>The header with a value.</summary>
    /// <param name="value">The value.</param>
    public CiliumHeaderMatch WithValue(string value) => this with { Value = CiliumLists.Text(value, "headerMatches[].value", nameof(value)) };

    /// <summary>The header with the value that a secret holds.</summary>
    /// <param name="name">The name of the secret.</param>
    /// <param name="namespace">Its namespace; left to Cilium where it is left out.</param>
    /// <exception cref="InvalidPolicyException">The name is empty.</exception>
    public CiliumHeaderMatch FromSecret(string name, string? @namespace = null) =>
        this with { Secret = new(CiliumLists.Name(name, "headerMatches[].secret.name", nameof(name)), @namespace) };

    /// <summary>The header, with what is done where it is not so; the request is let through then.</summary>
    /// <param name="mismatch">What is done.</param>
    public CiliumHeaderMatch OnMismatch(HeaderMismatch mismatch) => this with { Mismatch = mismatch };
}
