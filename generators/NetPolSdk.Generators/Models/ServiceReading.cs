namespace NetPolSdk.Generators;

/// <summary>
/// All that one class with <c>[Service]</c> says. Places are in its misuses only, so that where nothing is wrong the reading stays equal
/// when code moves.
/// </summary>
/// <param name="Declared">The service; null where it cannot be one.</param>
/// <param name="Misuses">What is wrong with it by itself.</param>
internal sealed record ServiceReading(DeclaredService? Declared, ValueList<Misuse> Misuses);
