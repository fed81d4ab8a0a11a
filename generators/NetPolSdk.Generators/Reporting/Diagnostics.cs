using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Diagnostics of misuses, by the catalogue of rules.</summary>
internal static class Diagnostics
{
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Descriptors = new(StringComparer.Ordinal);

    public static Diagnostic Of(LocatedMisuse misuse, Compilation compilation) =>
        Diagnostic.Create(Descriptors.GetOrAdd(misuse.RuleId, Describe), misuse.Spot.ToLocation(compilation), misuse.Message);

    private static DiagnosticDescriptor Describe(string id)
    {
        var rule = RuleCatalog.Find(id);
        var severity = rule.DefaultSeverity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        };
        return new DiagnosticDescriptor(id, rule.Title, "{0}", rule.Category, severity, isEnabledByDefault: true, rule.Description, rule.HelpLink);
    }
}
