namespace NetPolSdk.Generators;

/// <summary>One call that a class declares, not yet looked up.</summary>
/// <param name="Place">The part that names whom it calls.</param>
/// <param name="Callee">Whom it calls, as a person reads it: a class or an address.</param>
/// <param name="Class">The class called, in full; null where it is not of this compilation.</param>
/// <param name="Known">The service as far as it is known here: as its own assembly declares it, or by address only; null for one of this compilation.</param>
/// <param name="Ports">The names of the ports called.</param>
/// <param name="Numbers">The ports called, where they are given by number.</param>
/// <param name="Reason">Why.</param>
internal sealed record DeclaredCall(FaultPlace Place, string Callee, string? Class, Service? Known, ValueList<string> Ports, ValueList<Port> Numbers, string? Reason)
{
    /// <summary>The place of one of the ports called: they are the last argument of the one attribute, the second and further ones of the other.</summary>
    public FaultPlace PlaceOf(int port) => Numbers.Count == 0
        ? Place with { Argument = 0, Element = port }
        : Place with { Argument = port == 0 ? 1 : 2, Element = port == 0 ? 0 : port - 1 };
}
