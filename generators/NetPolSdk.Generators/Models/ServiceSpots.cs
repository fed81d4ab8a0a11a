namespace NetPolSdk.Generators;

/// <summary>Where the parts of a service are written. They change when code moves, so nothing but diagnostics rests on them.</summary>
internal sealed record ServiceSpots(string ClassName, Spot Name, Spot Labels, ValueList<CallSpots> Calls);
