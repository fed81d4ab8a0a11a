namespace NetPolSdk.Generators;

/// <summary>All that the <c>[assembly: NamespaceBaseline]</c> attributes of one file say.</summary>
internal sealed record BaselineReading(ValueList<NetworkPolicy> Policies, ValueList<Misuse> Misuses);
