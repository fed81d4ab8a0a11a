namespace NetPolSdk.Generators;

/// <summary>A call that was looked up: whom it calls is known, and listens on the ports.</summary>
/// <param name="Place">Where it is declared.</param>
/// <param name="Caller">The caller, as <c>namespace/name</c>.</param>
/// <param name="Callee">The service called, as <c>namespace/name</c>.</param>
/// <param name="Ports">The ports called.</param>
internal sealed record WiredCall(FaultPlace Place, string Caller, string Callee, ValueList<Port> Ports);
