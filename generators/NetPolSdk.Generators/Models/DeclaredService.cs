namespace NetPolSdk.Generators;

/// <summary>A service of this compilation as it is declared, its calls not yet looked up. It knows nothing of places.</summary>
internal sealed record DeclaredService(DeclaredClass Class, Service Service, ValueList<DeclaredCall> Calls);
