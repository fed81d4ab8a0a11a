namespace NetPolSdk.Generators;

/// <summary>What the generator asks of the project.</summary>
/// <param name="RootNamespace">The root namespace as C# writes it; empty for the global one.</param>
/// <param name="TakenNames">The types of NetPolSdk whose plain name means something else in that namespace.</param>
internal sealed record ProjectFacts(string RootNamespace, ValueList<string> TakenNames);
