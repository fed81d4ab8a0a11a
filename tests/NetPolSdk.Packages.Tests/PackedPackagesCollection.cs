namespace NetPolSdk.Packages.Tests;

/// <summary>The tests that share one set of packages.</summary>
[CollectionDefinition(Name)]
public sealed class PackedPackagesCollection : ICollectionFixture<PackedPackages>
{
    public const string Name = "packed packages";
}
