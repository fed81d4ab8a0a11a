using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>
/// The services that classes declare with <c>[Service]</c>, in this compilation and in those it references: what is known of the cluster
/// while code is compiled. What is wrong with a declaration is the generator's to report; here it is left out.
/// </summary>
internal sealed class DeclaredServices
{
    private readonly INamedTypeSymbol? _service;
    private readonly INamedTypeSymbol? _listens;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, Service> _found = new(StringComparer.Ordinal);

    private DeclaredServices(IAssemblySymbol core, CancellationToken cancellation)
    {
        _service = core.GetTypeByMetadataName(typeof(ServiceAttribute).FullName!);
        _listens = core.GetTypeByMetadataName(typeof(ListensAttribute).FullName!);
        _cancellation = cancellation;
    }

    /// <summary>The pods of all declared services; null where there is none.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="core">Core, as the compilation sees it.</param>
    /// <param name="cancellation">Cancels.</param>
    public static Cluster? In(Compilation compilation, IAssemblySymbol core, CancellationToken cancellation)
    {
        var services = new DeclaredServices(core, cancellation);
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => MayDeclare(assembly, core)).Append(compilation.Assembly))
        {
            services.Visit(assembly.GlobalNamespace);
        }

        return services._found.Count == 0 ? null : Cluster.With(services._found.Values);
    }

    /// <summary>Only who uses Core can name its attributes.</summary>
    private static bool MayDeclare(IAssemblySymbol assembly, IAssemblySymbol core) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == core.Name));

    private void Visit(INamespaceOrTypeSymbol container)
    {
        _cancellation.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamedTypeSymbol type)
            {
                Read(type);
                Visit(type);
            }
            else if (member is INamespaceSymbol inner)
            {
                Visit(inner);
            }
        }
    }

    /// <summary>Reads a class. The compilation comes last, and its service stands for another assembly's of the same address.</summary>
    private void Read(INamedTypeSymbol type)
    {
        var attributes = type.GetAttributes();
        if (attributes.FirstOrDefault(attribute => Is(_service, attribute)) is { } declaration && ServiceFromAttributes.Read(declaration, attributes.Where(attribute => Is(_listens, attribute))) is { } service)
        {
            _found[service.Address] = service;
        }
    }

    private static bool Is(INamedTypeSymbol? definition, AttributeData attribute) =>
        definition is not null && SymbolEqualityComparer.Default.Equals(definition, attribute.AttributeClass);
}
