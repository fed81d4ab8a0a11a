namespace NetPolSdk.Generators;

/// <summary>Where a call is written: the class called, and the names of the ports.</summary>
internal sealed record CallSpots(Spot Callee, ValueList<Spot> Ports);
