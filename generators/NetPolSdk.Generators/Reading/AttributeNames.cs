namespace NetPolSdk.Generators;

/// <summary>The attributes that the generator reads, as metadata names them.</summary>
internal static class AttributeNames
{
    public const string Service = "NetPolSdk.ServiceAttribute";
    public const string Listens = "NetPolSdk.ListensAttribute";
    public const string Calls = "NetPolSdk.CallsAttribute`1";
    public const string CallsExternal = "NetPolSdk.CallsExternalAttribute";
    public const string ReachedBy = "NetPolSdk.ReachedByAttribute";
    public const string NamespaceBaseline = "NetPolSdk.NamespaceBaselineAttribute";
}
