namespace NetPolSdk.Generators;

/// <summary>A service as one class declares it, its calls not yet looked up. It knows nothing of places.</summary>
/// <param name="Class">The class; null for one of another assembly, which the generator cannot add to.</param>
/// <param name="Service">The service, without its calls.</param>
/// <param name="Calls">Its calls.</param>
internal sealed record DeclaredService(DeclaredClass? Class, Service Service, ValueList<DeclaredCall> Calls)
{
    /// <summary>The place of a part of the declaration. What another assembly declares is reported where this one says that it deploys it.</summary>
    public FaultPlace Place(FaultPlace place) => Class is null ? new FaultPlace(null, AttributeNames.Deploys) : place with { Class = Class.MetadataName };
}
