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

    /// <summary>Any name: the pattern <c>*</c>.</summary>
    public static Fqdn Any { get; } = new("*", isPattern: true);

    /// <summary>One name: <c>matchName</c>.</summary>
    /// <param name="name">The whole name, such as <c>api.example.com</c>, of at most 255 characters.</param>
    /// <exception cref="InvalidPolicyException">The text is no name, or holds a star.</exception>
    public static Fqdn Named(string name)
    {
        SyntaxFault.ThrowIfAny(LengthFault(name, nameof(name)) ?? CiliumDnsSyntax.NameFault(name), "matchName", name, nameof(name));
        return new(name, isPattern: false);
    }

    /// <summary>
    /// The names of a pattern: <c>matchPattern</c>. <c>*.example.com</c> is <c>a.example.com</c>, and neither <c>example.com</c> nor
    /// <c>a.b.example.com</c>; <c>**.example.com</c> is all names below, from Cilium 1.20 on.
    /// </summary>
    /// <param name="pattern">The pattern, of at most 255 characters; a star is any part of one label.</param>
    /// <exception cref="InvalidPolicyException">The text is no pattern.</exception>
    public static Fqdn Matching(string pattern)
    {
        SyntaxFault.ThrowIfAny(LengthFault(pattern, nameof(pattern)) ?? CiliumDnsSyntax.PatternFault(pattern), "matchPattern", pattern, nameof(pattern));
        return new(pattern, isPattern: true);
    }

    private static SyntaxFault? LengthFault(string text, string parameter) => Require.NotNull(text, parameter).Length > CiliumDnsSyntax.Longest && !Hole.Admits(text)
        ? new(RuleIds.CiliumDnsName, $"is longer than {CiliumDnsSyntax.Longest} characters", "Shorten it.")
        : null;

    private protected override string Text() => Value;
}
