using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>The rules of the catalogue, as the compiler wants them described.</summary>
internal static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById = RuleCatalog.All.ToDictionary(rule => rule.Id, Describe);

    /// <summary>All of them, by id.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. RuleCatalog.All.Select(rule => ById[rule.Id])];

    public static DiagnosticDescriptor Of(string id) => ById[id];

    private static DiagnosticDescriptor Describe(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        "{0}",
        rule.Category,
        Severity(rule.DefaultSeverity),
        rule.IsOnByDefault,
        rule.Description,
        rule.HelpLink);

    /// <summary>A severity as the compiler has it.</summary>
    public static DiagnosticSeverity Severity(Severity severity) => severity switch
    {
        NetPolSdk.Severity.Error => DiagnosticSeverity.Error,
        NetPolSdk.Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
