using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads all that a project declares. Its result holds no symbol, no syntax and no place.</summary>
internal static class DeclarationReader
{
    private static readonly HashSet<string> Names = new(AttributeNames.OfClasses.Select(AttributeNames.InCode), StringComparer.Ordinal);

    public static ProjectDeclarations Read(ProjectView view, CancellationToken cancellation)
    {
        var compilation = view.Compilation;
        var misuses = new MisuseList();
        var baselines = BaselineReader.Read(compilation.Assembly, misuses);
        var guardRails = GuardRailReader.Read(compilation.Assembly, misuses);
        var defaults = DefaultsReader.Of(compilation.Assembly, misuses);
        var services = new List<DeclaredService>();
        foreach (var type in Candidates(compilation, cancellation))
        {
            if (ClassAttributes.Has(type, AttributeNames.ServiceAlias))
            {
                AliasReader.Check(type, misuses);
            }

            if (!ClassAttributes.Has(type, AttributeNames.Service))
            {
                CheckStray(type, misuses);
            }
            else if (ServiceReader.Read(type, defaults, misuses, cancellation) is { } service)
            {
                services.Add(service);
            }
        }

        var deploys = ClassAttributes.Has(compilation.Assembly, AttributeNames.Deploys);
        return new ProjectDeclarations(ValueList.From(services), baselines, guardRails, ReferencedReader.Read(compilation), deploys, misuses.ToList());
    }

    /// <summary>Whether the project declares services of its own, or deploys those of others.</summary>
    public static bool DeclaresServices(Compilation compilation, CancellationToken cancellation) =>
        Candidates(compilation, cancellation).Any(type => ClassAttributes.Has(type, AttributeNames.Service)) || ClassAttributes.Has(compilation.Assembly, AttributeNames.Deploys);

    /// <summary>The project's own services without their calls, those included whose classes the generator cannot add to.</summary>
    public static IEnumerable<Service> ServicesOf(Compilation compilation, CancellationToken cancellation)
    {
        var misuses = new MisuseList();
        var defaults = DefaultsReader.Of(compilation.Assembly, misuses);
        return Candidates(compilation, cancellation).Select(type => ServiceReader.ReadService(type, defaults, misuses)).OfType<Service>();
    }

    /// <summary>The types that may have attributes of services, as far as their syntax says; an attribute may be written by an alias.</summary>
    private static IEnumerable<INamedTypeSymbol> Candidates(Compilation compilation, CancellationToken cancellation)
    {
        var files = compilation.SyntaxTrees.Select(tree => TreeDeclarations.Of(tree, cancellation)).ToArray();
        var names = new HashSet<string>(Names, StringComparer.Ordinal);
        names.UnionWith(files.SelectMany(file => file.Aliases));
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        return from file in files
               from type in file.Types
               where type.Attributes.Any(names.Contains)
               let symbol = Symbol(type.Syntax, compilation, cancellation)
               where symbol is not null && seen.Add(symbol)
               select symbol;
    }

    private static INamedTypeSymbol? Symbol(SyntaxNode type, Compilation compilation, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol;
    }

    /// <summary>Reports an attribute that belongs beside <c>[Service]</c> and says nothing without it.</summary>
    private static void CheckStray(INamedTypeSymbol type, MisuseList misuses)
    {
        if (AttributeNames.Companions.SelectMany(name => ClassAttributes.Of(type, name)).FirstOrDefault() is { } stray)
        {
            misuses.Add(RuleIds.StrayAttribute, stray.Place, $"{type.Name} is no service, so this declares nothing. Add [Service(\"{type.Name.ToLowerInvariant()}\", Namespace = \"…\")] to the class.");
        }
    }
}
