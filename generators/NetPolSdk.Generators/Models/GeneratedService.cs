namespace NetPolSdk.Generators;

/// <summary>All that one generated part of a class is printed from.</summary>
internal sealed record GeneratedService(DeclaredClass Class, Service Service, NetworkPolicy Policy, string FileName);
