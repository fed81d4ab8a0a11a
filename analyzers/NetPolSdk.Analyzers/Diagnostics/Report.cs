using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>Turns what was found into diagnostics, each of them once.</summary>
internal sealed class Report(Action<Diagnostic> report)
{
    private readonly HashSet<(string Id, Location Place, string Message)> _reported = [];

    /// <summary>What has been reported here.</summary>
    public IReadOnlyCollection<(string Id, Location Place, string Message)> Reported => _reported;

    /// <summary>Takes over what another phase has reported, so that it is not said again.</summary>
    public void Skip(IEnumerable<(string Id, Location Place, string Message)> reported) => _reported.UnionWith(reported);

    /// <summary>Reports what replay found.</summary>
    /// <param name="fault">What it found.</param>
    /// <param name="options">How bad that is.</param>
    public void Add(Fault fault, LintOptions options)
    {
        var rule = RuleCatalog.Find(fault.RuleId);
        if (options.TryConfigure(rule, rule.DefaultSeverity, out var severity))
        {
            Add(rule, severity, fault.Place.GetLocation(), fault.Message, ImmutableDictionary<string, string?>.Empty.Add(DiagnosticFacts.Field, fault.Field));
        }
    }

    /// <summary>Reports what is wrong between services and policies.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="place">Where that is.</param>
    /// <param name="message">What is wrong, and the remedy.</param>
    /// <param name="options">How bad that is.</param>
    public void Add(string ruleId, Location place, string message, LintOptions options)
    {
        var rule = RuleCatalog.Find(ruleId);
        if (options.TryConfigure(rule, rule.DefaultSeverity, out var severity))
        {
            Add(rule, severity, place, message, ImmutableDictionary<string, string?>.Empty);
        }
    }

    /// <summary>Reports what a rule found.</summary>
    /// <param name="finding">What it found.</param>
    /// <param name="place">Where that is.</param>
    public void Add(Finding finding, Location place) => Add(finding, finding.Severity, place);

    /// <summary>Reports what a rule found.</summary>
    /// <param name="finding">What it found.</param>
    /// <param name="severity">How bad that is.</param>
    /// <param name="place">Where that is.</param>
    public void Add(Finding finding, Severity severity, Location place)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[DiagnosticFacts.Field] = finding.Field.ToString();
        properties[DiagnosticFacts.Remedy] = finding.Remedy;
        foreach (var fact in finding.Facts)
        {
            properties[fact.Key] = fact.Value;
        }

        Add(finding.Rule, severity, place, finding.Message + " " + finding.Remedy, properties.ToImmutable());
    }

    /// <summary>Of one rule and place in C# one message is enough, however many callers lead there; a field of a manifest may have several faults.</summary>
    private void Add(RuleDescriptor rule, Severity severity, Location place, string message, ImmutableDictionary<string, string?> properties)
    {
        if (_reported.Add((rule.Id, place, place.IsInSource ? "" : message)))
        {
            report(Diagnostic.Create(Descriptors.Of(rule.Id), place, Descriptors.Severity(severity), null, properties, message));
        }
    }
}
