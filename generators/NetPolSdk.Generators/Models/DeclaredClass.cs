namespace NetPolSdk.Generators;

/// <summary>The class that declares a service: what its other part must be wrapped in.</summary>
/// <param name="Namespace">Its namespace as C# writes it; empty for the global one.</param>
/// <param name="Headers">The types around it and itself, outermost first, such as <c>partial class Api</c>.</param>
/// <param name="Name">Its name in full, such as <c>Shop.Api</c>, as a person reads it.</param>
/// <param name="MetadataName">Its name in full as metadata has it, such as <c>Shop.Outer+Api</c>.</param>
/// <param name="Reference">Its name in full as C# writes it, such as <c>global::Shop.Api</c>.</param>
/// <param name="TakenNames">The types of NetPolSdk whose plain name means something else inside the class.</param>
internal sealed record DeclaredClass(string Namespace, ValueList<string> Headers, string Name, string MetadataName, string Reference, ValueList<string> TakenNames);
