namespace NetPolSdk.Generators;

/// <summary>All that one class with <c>[Service]</c> says.</summary>
/// <param name="Declared">The service; null where it cannot be one.</param>
/// <param name="Spots">Where its parts are written.</param>
/// <param name="Misuses">What is wrong with it by itself.</param>
internal sealed record ServiceReading(DeclaredService? Declared, ServiceSpots Spots, ValueList<Misuse> Misuses);
