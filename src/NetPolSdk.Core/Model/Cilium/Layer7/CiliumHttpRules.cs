namespace NetPolSdk;

/// <summary><c>rules.http</c>: requests of HTTP, of which any is let through; others are answered with status 403.</summary>
public sealed record CiliumHttpRules : CiliumLayer7
{
    internal CiliumHttpRules(ValueList<CiliumHttpRule> rules) => Rules = rules;

    /// <summary>The requests, in the order written.</summary>
    public ValueList<CiliumHttpRule> Rules { get; }

    /// <inheritdoc/>
    public override string Field => "http";

    internal override IReadOnlyList<object> Items => Rules;
}
