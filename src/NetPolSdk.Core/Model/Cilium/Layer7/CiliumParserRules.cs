namespace NetPolSdk;

/// <summary><c>rules.l7proto</c> and <c>rules.l7</c>, until Cilium 1.19: what a parser of its proxy library makes of requests.</summary>
public sealed record CiliumParserRules : CiliumLayer7
{
    internal CiliumParserRules(string parser, ValueList<ValueMap> rules)
    {
        Parser = parser;
        Rules = rules;
    }

    /// <summary><c>l7proto</c>: the parser, such as <c>cassandra</c>.</summary>
    public string Parser { get; }

    /// <summary><c>l7</c>: the requests, in the order written, in words of the parser.</summary>
    public ValueList<ValueMap> Rules { get; }

    /// <inheritdoc/>
    public override string Field => "l7";

    internal override IReadOnlyList<object> Items => Rules;
}
