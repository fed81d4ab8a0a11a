using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>Turns what was found into diagnostics, each of them once.</summary>
internal sealed class Report(Action<Diagnostic> report)
{
    private readonly HashSet<(string Id, SyntaxTree Tree, TextSpan Span)> _reported = [];

    public void Add(Fault fault) => Add(
        fault.RuleId,
        fault.Place,
        fault.Message,
        ImmutableDictionary<string, string?>.Empty.Add(DiagnosticFacts.Field, fault.Field));

    public void Add(Finding finding, SyntaxNode place)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>();
        properties[DiagnosticFacts.Field] = finding.Field.ToString();
        properties[DiagnosticFacts.Remedy] = finding.Remedy;
        foreach (var fact in finding.Facts)
        {
            properties[fact.Key] = fact.Value;
        }

        Add(finding.Rule.Id, place, finding.Message + " " + finding.Remedy, properties.ToImmutable());
    }

    /// <summary>Takes over what another phase has reported, so that it is not said again.</summary>
    public void Skip(IEnumerable<(string Id, SyntaxTree Tree, TextSpan Span)> reported) => _reported.UnionWith(reported);

    public IReadOnlyCollection<(string Id, SyntaxTree Tree, TextSpan Span)> Reported => _reported;

    private void Add(string id, SyntaxNode place, string message, ImmutableDictionary<string, string?> properties)
    {
        if (_reported.Add((id, place.SyntaxTree, place.Span)))
        {
            report(Diagnostic.Create(Descriptors.Of(id), place.GetLocation(), properties, message));
        }
    }
}
