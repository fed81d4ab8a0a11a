using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>
/// Reads what referenced assemblies declare, from their metadata. A reference never changes, so what it declares is read once
/// and kept as long as the reference lives.
/// </summary>
internal static class ReferencedReader
{
    private static readonly ConditionalWeakTable<MetadataReference, ReferencedDeclarations> Known = new();

    public static ReferencedDeclarations Read(Compilation compilation)
    {
        var services = new List<DeclaredService>();
        var baselines = new List<NetworkPolicy>();
        var guardRails = new List<ClusterNetworkPolicy>();
        foreach (var reference in compilation.References)
        {
            var declarations = Known.GetValue(reference, known => Read(compilation.GetAssemblyOrModuleSymbol(known) as IAssemblySymbol));
            services.AddRange(declarations.Services);
            baselines.AddRange(declarations.Baselines);
            guardRails.AddRange(declarations.GuardRails);
        }

        return services.Count + baselines.Count + guardRails.Count == 0
            ? ReferencedDeclarations.None
            : new(ValueList.From(services), ValueList.From(baselines), ValueList.From(guardRails));
    }

    private static ReferencedDeclarations Read(IAssemblySymbol? assembly)
    {
        if (assembly is null || !assembly.Modules.Any(module => module.ReferencedAssemblies.Any(referenced => referenced.Name == ClassAttributes.Core)))
        {
            return ReferencedDeclarations.None;
        }

        var defaults = DefaultsReader.Of(assembly, new MisuseList());
        var services = TypesOf(assembly.GlobalNamespace).Select(type => ServiceReader.ReadReferenced(type, defaults)).OfType<DeclaredService>();
        return new(ValueList.From(services), BaselineReader.Read(assembly, new MisuseList()), GuardRailReader.Read(assembly, new MisuseList()));
    }

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
        {
            if (member is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var inner in TypesOf(member))
            {
                yield return inner;
            }
        }
    }
}
