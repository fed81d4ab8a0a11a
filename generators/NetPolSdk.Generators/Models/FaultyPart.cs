namespace NetPolSdk.Generators;

/// <summary>The part of a service that a fault is about.</summary>
internal enum FaultyPart
{
    Name,
    Labels,
    Callee,
    CalledPort,
}
