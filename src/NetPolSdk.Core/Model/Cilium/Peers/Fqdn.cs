namespace NetPolSdk;

/// <summary>
/// A DNS name or a pattern of names: an entry of <c>toFQDNs</c>, which stands for the addresses that the endpoints themselves have
/// resolved through Cilium's DNS proxy, and of <c>rules.dns</c>, which stands for questions. Case does not matter.
/// Source: Cilium docs, "Layer 3 Policies", section "DNS based", and "Layer 7 Policies", section "DNS Policy and IP Discovery".
/// </summary>
public sealed partial record Fqdn : CiliumDestination
{
    internal Fqdn(string text, bool isPattern)
    {
        Value = text;
        IsPattern = isPattern;
    }

    /// <summary><c>matchName</c> or <c>matchPattern</c>, as written.</summary>
    public string Value { get; }

    /// <summary>Whether it is a pattern: <c>*</c> is any part of a label, and a pattern of stars only is any name.</summary>
    public bool IsPattern { get; }

    /// <inheritdoc/>
    public override CiliumPeerKind Kind => CiliumPeerKind.Fqdns;

    private protected override string Text() => Value;
}
