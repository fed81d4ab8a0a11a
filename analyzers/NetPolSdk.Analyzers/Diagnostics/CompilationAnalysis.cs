using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>The analysis of one compilation: what its files gave, and what they give together.</summary>
/// <param name="compilation">The compilation.</param>
/// <param name="symbols">Its symbols.</param>
internal sealed class CompilationAnalysis(Compilation compilation, ReplaySymbols symbols)
{
    private static readonly HashSet<ISymbol> Nothing = new(SymbolEqualityComparer.Default);

    private readonly ConcurrentDictionary<SyntaxTree, FileResult> _files = new();
    private readonly Lazy<DnsIndex> _dns = new(() => DnsIndex.Of(compilation));

    /// <summary>Judges the policies of one file by all that can be said while it is being edited.</summary>
    public void AnalyzeFile(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var tree = model.SyntaxTree;
        if (!PolicyNames.MayBeIn(tree.GetText(cancellation)))
        {
            return;
        }

        var replay = FileReplayer.Replay(symbols, model, other => other == tree ? model : null, cancellation);
        var reporter = new Report(report);
        foreach (var fault in replay.Faults)
        {
            reporter.Add(fault);
        }

        var judged = replay.Judged(Nothing);
        var places = new PlaceFinder(other => other == tree);
        Judge(judged, places, reporter);
        if (judged.Count > 0)
        {
            var set = _dns.Value.SetFor(tree, judged, isComplete: !replay.NeedsOtherFiles && !replay.IsDoubtful(Nothing));
            Add(Linter.JudgeTogether(set, LintOptions.Default), judged, places, reporter);
        }

        _files[tree] = new FileResult(replay, [.. reporter.Reported]);
    }

    /// <summary>Judges all policies of the compilation together, and those that could not be followed within their file.</summary>
    public void AnalyzeTogether(Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (_files.IsEmpty)
        {
            return;
        }

        var reporter = new Report(report);
        var replays = new List<FileReplay>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_files.TryGetValue(tree, out var file))
            {
                reporter.Skip(file.Reported);
                replays.Add(file.Replay.NeedsOtherFiles ? ReplayAcrossFiles(tree, cancellation) : file.Replay);
            }
        }

        JudgeAll(replays, reporter);
    }

    private static void JudgeAll(List<FileReplay> replays, Report reporter)
    {
        var followed = new HashSet<ISymbol>(replays.SelectMany(replay => replay.Followed), SymbolEqualityComparer.Default);
        var judged = replays.SelectMany(replay => replay.Judged(followed)).ToArray();
        var places = new PlaceFinder(_ => true);
        foreach (var fault in replays.SelectMany(replay => replay.Faults))
        {
            // What a file alone could not follow is said while it is edited; here more is known.
            if (fault.RuleId != RuleIds.NotFollowed)
            {
                reporter.Add(fault);
            }
        }

        Judge(judged, places, reporter);
        var set = new PolicySet([.. judged.Select(entry => entry.Key)], isComplete: !replays.Any(replay => replay.IsDoubtful(followed)));
        Add(Linter.JudgeTogether(set, LintOptions.Default), judged, places, reporter);
    }

    private static void Judge(IReadOnlyList<KeyValuePair<Policy, KnownValue>> judged, PlaceFinder places, Report reporter)
    {
        foreach (var entry in judged)
        {
            Add(Linter.Judge(entry.Key, LintOptions.Default), [entry], places, reporter);
        }
    }

    private static void Add(LintReport findings, IReadOnlyList<KeyValuePair<Policy, KnownValue>> judged, PlaceFinder places, Report reporter)
    {
        foreach (var finding in findings.Findings)
        {
            foreach (var entry in judged)
            {
                if (ReferenceEquals(entry.Key, finding.Source) && places.Find(entry.Key, entry.Value, finding.Field) is { } place)
                {
                    reporter.Add(finding, place);
                    break;
                }
            }
        }
    }

    private FileReplay ReplayAcrossFiles(SyntaxTree tree, CancellationToken cancellation)
    {
        // Only at the end of a compilation, where every model has been built anyway.
#pragma warning disable RS1030
        var models = new Dictionary<SyntaxTree, SemanticModel>();
        SemanticModel ModelOf(SyntaxTree file) => models.TryGetValue(file, out var model) ? model : models[file] = compilation.GetSemanticModel(file);
#pragma warning restore RS1030
        return FileReplayer.Replay(symbols, ModelOf(tree), ModelOf, cancellation);
    }

    private sealed record FileResult(FileReplay Replay, (string Id, SyntaxTree Tree, TextSpan Span)[] Reported);
}
