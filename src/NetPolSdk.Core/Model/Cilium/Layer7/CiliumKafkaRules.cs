namespace NetPolSdk;

/// <summary><c>rules.kafka</c>, until Cilium 1.19: requests of Kafka, of which any is let through.</summary>
public sealed record CiliumKafkaRules : CiliumLayer7
{
    internal CiliumKafkaRules(ValueList<CiliumKafkaRule> rules) => Rules = rules;

    /// <summary>The requests, in the order written.</summary>
    public ValueList<CiliumKafkaRule> Rules { get; }

    /// <inheritdoc/>
    public override string Field => "kafka";

    internal override IReadOnlyList<object> Items => Rules;
}
