namespace NetPolSdk;

/// <summary>
/// One entry of <c>rules.http</c>: all that is said must match. The expressions are those of RE2 and must match the whole text.
/// Source: Cilium docs, "Layer 7 Policies", section "HTTP".
/// </summary>
public sealed partial record CiliumHttpRule
{
    internal CiliumHttpRule()
    {
    }

    /// <summary><c>method</c>: an expression for the method; null for any.</summary>
    public string? Method { get; internal init; }

    /// <summary><c>path</c>: an expression for the path; null for any.</summary>
    public string? Path { get; internal init; }

    /// <summary><c>host</c>: an expression for the host that is asked for; null for any.</summary>
    public string? Host { get; internal init; }

    /// <summary><c>headers</c>: headers that must be there, as <c>Name</c> or <c>Name: value</c>, in the order written.</summary>
    public ValueList<string> Headers { get; internal init; } = ValueList<string>.Empty;

    /// <summary><c>headerMatches</c>: what is done about headers that are not as they should be, in the order written.</summary>
    public ValueList<CiliumHeaderMatch> HeaderMatches { get; internal init; } = ValueList<CiliumHeaderMatch>.Empty;

    /// <summary>The request as a message names it.</summary>
    public override string ToString() => $"{Method ?? "any method"} {Path ?? "any path"}";
}
