namespace NetPolSdk.Generators;

/// <summary>The types of NetPolSdk that generated files may name: those that the printer of policies names, and those of services.</summary>
internal static class GeneratedNames
{
    public static ValueList<string> All { get; } = CSharpNames.All.AddRange([nameof(Mesh), nameof(NetworkPlugin), nameof(Service), nameof(ServiceGraph)]);
}
