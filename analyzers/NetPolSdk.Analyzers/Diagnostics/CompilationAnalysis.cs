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
        Judge(judged, LintOptions.Default, places, reporter);
        if (judged.Count > 0)
        {
            var others = _dns.Value.AllowancesOf(other => other != tree, out var isOpen);
            var set = new PolicySet([.. judged.Select(entry => entry.Key)], others, isComplete: !isOpen && !replay.IsDoubtful(Nothing));
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
        var replays = new List<KeyValuePair<SyntaxTree, FileReplay>>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_files.TryGetValue(tree, out var file))
            {
                reporter.Skip(file.Reported);
                replays.Add(new(tree, file.Replay.NeedsOtherFiles ? ReplayAcrossFiles(tree, cancellation) : file.Replay));
            }
        }

        JudgeAll(replays, reporter, cancellation);
    }

    private void JudgeAll(List<KeyValuePair<SyntaxTree, FileReplay>> replays, Report reporter, CancellationToken cancellation)
    {
        var followed = new HashSet<ISymbol>(replays.SelectMany(replay => replay.Value.Followed), SymbolEqualityComparer.Default);
        foreach (var fault in replays.SelectMany(replay => replay.Value.Faults))
        {
            // What a file alone could not follow is said while it is edited; here more is known.
            if (fault.RuleId != RuleIds.NotFollowed)
            {
                reporter.Add(fault);
            }
        }

        var doubtful = replays.Where(replay => replay.Value.IsDoubtful(followed)).ToArray();
        var unsure = Judged(doubtful, followed);
        var sure = Judged(replays.Except(doubtful), followed);
        KeyValuePair<Policy, KnownValue>[] all = [.. sure, .. unsure];
        if (all.Length == 0)
        {
            return;
        }

        var options = LintOptions.Default.Knowing(DeclaredServices.In(compilation, symbols.Core.Assembly, cancellation));
        var places = new PlaceFinder(_ => true);
        Judge(all, options, places, reporter);

        // A policy that could not be followed may allow DNS only as far as the syntax of its file can mean that.
        var files = new HashSet<SyntaxTree>(doubtful.Select(replay => replay.Key));
        var allowances = _dns.Value.AllowancesOf(files.Contains, out var isOpen);
        JudgeTogether(sure, [.. unsure.Select(entry => entry.Key), .. allowances], !isOpen, options, places, reporter);
        JudgeTogether(unsure, [.. sure.Select(entry => entry.Key)], doubtful.Length == 0, options, places, reporter);
        JudgeWhole(all, doubtful.Length == 0, options, places, reporter);
    }

    private void JudgeWhole(KeyValuePair<Policy, KnownValue>[] all, bool isComplete, LintOptions options, PlaceFinder places, Report reporter)
    {
        if (DeployedTogether.Are(compilation))
        {
            var together = DeployedTogether.Among(all, out var isExact);
            Add(Linter.JudgeWhole(new PolicySet([.. together.Select(entry => entry.Key)], isComplete: isComplete && isExact), options), together, places, reporter);
        }
    }

    private static KeyValuePair<Policy, KnownValue>[] Judged(IEnumerable<KeyValuePair<SyntaxTree, FileReplay>> replays, HashSet<ISymbol> followed) =>
        [.. replays.SelectMany(replay => replay.Value.Judged(followed))];

    private static void JudgeTogether(KeyValuePair<Policy, KnownValue>[] judged, IReadOnlyList<Policy> others, bool isComplete, LintOptions options, PlaceFinder places, Report reporter)
    {
        if (judged.Length > 0)
        {
            Add(Linter.JudgeTogether(new PolicySet([.. judged.Select(entry => entry.Key)], others, isComplete), options), judged, places, reporter);
        }
    }

    private static void Judge(IReadOnlyList<KeyValuePair<Policy, KnownValue>> judged, LintOptions options, PlaceFinder places, Report reporter)
    {
        foreach (var entry in judged)
        {
            Add(Linter.Judge(entry.Key, options), [entry], places, reporter);
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
