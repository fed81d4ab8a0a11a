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

    /// <summary>The request for a host, which an expression describes.</summary>
    /// <param name="expression">An expression of RE2 for the whole host; a dot stands for any character, <c>\\.</c> for a dot.</param>
    /// <exception cref="InvalidPolicyException">The expression cannot be read.</exception>
    public CiliumHttpRule WithHost(string expression) => this with { Host = Http.Expression(expression, "host", nameof(expression)) };

    /// <summary>The request with a header, whatever its value.</summary>
    /// <param name="name">The header.</param>
    /// <exception cref="InvalidPolicyException">The name is empty or holds a colon.</exception>
    public CiliumHttpRule WithHeader(string name) => this with { Headers = Headers.Add(HeaderName(name)) };

    /// <summary>The request with a header of a value.</summary>
    /// <param name="name">The header.</param>
    /// <param name="value">Its value.</param>
    /// <exception cref="InvalidPolicyException">The name is empty or holds a colon.</exception>
    public CiliumHttpRule WithHeader(string name, string value) => this with { Headers = Headers.Add(HeaderName(name) + ": " + CiliumLists.Text(value, "headers", nameof(value))) };

    /// <summary>The request, with what is done where a header is not as it should be.</summary>
    /// <param name="header">The header.</param>
    public CiliumHttpRule With(CiliumHeaderMatch header) => this with { HeaderMatches = HeaderMatches.Add(Require.NotNull(header, nameof(header))) };

    private static string HeaderName(string name)
    {
        CiliumLists.Name(name, "headers", nameof(name));
        return name.IndexOfAny([':', ' ', '\r', '\n']) < 0
            ? name
            : throw new InvalidPolicyException(RuleIds.CiliumText, "headers", name, "is no name of a header", "Write the value as a second argument.", nameof(name));
    }
}
