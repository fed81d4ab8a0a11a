using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>Reads what the generated part of a class must be wrapped in, and whether it can have one.</summary>
internal static class ClassReader
{
    /// <summary>The members that the generator adds.</summary>
    public static readonly string[] GeneratedMembers = ["Policy", "CiliumPolicy", "PodSelector", "Ports"];

    private static readonly SymbolDisplayFormat FullName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters);

    private static readonly SymbolDisplayFormat Namespace = FullName.WithMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    public static string NameOf(INamedTypeSymbol symbol) => symbol.OriginalDefinition.ToDisplayString(FullName);

    /// <summary>The class as policies name it. The <c>Program</c> of top-level statements is named with its assembly, since every project may have one.</summary>
    public static string DeclaringNameOf(INamedTypeSymbol symbol) => symbol is { Name: "Program", ContainingType: null, ContainingNamespace.IsGlobalNamespace: true }
        ? $"{symbol.Name}, {symbol.ContainingAssembly.Name}"
        : NameOf(symbol);

    /// <summary>The class as metadata names it; one that the compiler does not find is in no namespace.</summary>
    public static string MetadataNameOf(INamedTypeSymbol symbol) =>
        symbol.ContainingType is { } outer ? $"{MetadataNameOf(outer)}+{symbol.MetadataName}"
        : symbol.ContainingNamespace is null or { IsGlobalNamespace: true } ? symbol.MetadataName
        : $"{symbol.ContainingNamespace.ToDisplayString(FullName)}.{symbol.MetadataName}";

    /// <summary>The class; null where the generator cannot add to it, which is then a misuse.</summary>
    public static DeclaredClass? Read(INamedTypeSymbol symbol, MisuseList misuses, CancellationToken cancellation)
    {
        var types = new Stack<INamedTypeSymbol>();
        for (var type = symbol; type is not null; type = type.ContainingType)
        {
            types.Push(type);
        }

        return CanBeExtended(symbol, types, misuses, cancellation)
            ? new DeclaredClass(
                symbol.ContainingNamespace.IsGlobalNamespace ? "" : symbol.ContainingNamespace.ToDisplayString(Namespace),
                ValueList.From(types.Select(Header)),
                NameOf(symbol),
                MetadataNameOf(symbol),
                symbol.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
                TakenNames.In(symbol))
            : null;
    }

    private static bool CanBeExtended(INamedTypeSymbol symbol, IEnumerable<INamedTypeSymbol> types, MisuseList misuses, CancellationToken cancellation)
    {
        var name = NameOf(symbol);
        var fault = types.Select(type => Fault(type, cancellation)).FirstOrDefault(found => found.RuleId is not null);
        if (fault.RuleId is null && GeneratedMembers.FirstOrDefault(member => !symbol.GetMembers(member).IsEmpty || symbol.Name == member) is { } clash)
        {
            fault = (RuleIds.ServiceMemberClash, $"has the name {clash}, which the generator gives to a member of every service. Rename it.");
        }

        if (fault.RuleId is not null)
        {
            misuses.Add(fault.RuleId, new FaultPlace(MetadataNameOf(symbol), null), $"{name} {fault.Problem}");
        }

        return fault.RuleId is null;
    }

    private static (string? RuleId, string Problem) Fault(INamedTypeSymbol type, CancellationToken cancellation)
    {
        if (type.Arity > 0)
        {
            return (RuleIds.GenericService, "declares a service and is generic, or is inside a generic type: which of its types would be the service? Use a class without type parameters.");
        }

        if (type.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal) || type.IsFileLocal)
        {
            return (RuleIds.HiddenService, $"declares a service, and {type.Name} is not visible in the whole project. Make it internal or public.");
        }

        var isPartial = type.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) is not TypeDeclarationSyntax declaration || declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
        return isPartial ? (null, "") : (RuleIds.ServiceNotPartial, $"declares a service, and {type.Name} is not partial, so that the generator can add nothing to it. Write: partial {Keyword(type)} {type.Name}.");
    }

    private static string Header(INamedTypeSymbol type) => $"partial {Keyword(type)} {CSharpIdentifier.Keyword(type.Name)}";

    private static string Keyword(INamedTypeSymbol type) => type switch
    {
        { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct",
        { IsRecord: true } => "record",
        { TypeKind: TypeKind.Struct } => "struct",
        { TypeKind: TypeKind.Interface } => "interface",
        _ => "class",
    };
}
