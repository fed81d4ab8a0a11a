namespace NetPolSdk.Generators;

/// <summary>What <c>[assembly: ServiceDefaults]</c> says for the services of an assembly.</summary>
internal sealed record AssemblyDefaults(string? Namespace, LabelConvention Convention, string? PartOf, ValueList<Dns> Resolvers, Mesh Mesh, NetworkPlugin Plugin, ValueList<IpBlock> KubernetesApi)
{
    public static AssemblyDefaults None { get; } = new(null, LabelConvention.App, null, [], Mesh.None, NetworkPlugin.Unknown, []);
}
