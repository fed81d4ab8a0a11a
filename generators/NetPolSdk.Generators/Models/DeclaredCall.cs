namespace NetPolSdk.Generators;

/// <summary>One <c>[Calls&lt;T&gt;]</c>.</summary>
/// <param name="Callee">The class called, in full.</param>
/// <param name="IsService">Whether that class has <c>[Service]</c>.</param>
/// <param name="Foreign">The service as another assembly declares it; null for one of this compilation.</param>
/// <param name="Ports">The names of the ports called.</param>
/// <param name="Reason">Why.</param>
internal sealed record DeclaredCall(string Callee, bool IsService, Service? Foreign, ValueList<string> Ports, string? Reason);
