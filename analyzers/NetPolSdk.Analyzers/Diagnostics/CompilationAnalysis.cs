using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>The analysis of one compilation: what its files gave, and what they give together.</summary>
internal sealed class CompilationAnalysis
{
    private readonly Compilation _compilation;
    private readonly ReplaySymbols _symbols;
    private readonly ConcurrentDictionary<SyntaxTree, FileResult> _files = new();
    private readonly ConcurrentBag<Report> _reportsOnFiles = [];
    private readonly Lazy<DnsIndex> _dns;
    private readonly Lazy<ContinuationIndex> _continuations;
    private readonly Lazy<PolicyFiles> _policyFiles;
    private readonly AnalyzerSettings _settings;

    /// <summary>An analysis.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its additional files and settings.</param>
    /// <param name="symbols">Its symbols.</param>
    public CompilationAnalysis(Compilation compilation, AnalyzerOptions options, ReplaySymbols symbols)
    {
        _compilation = compilation;
        _symbols = symbols;
        _dns = new(() => DnsIndex.Of(compilation));
        _continuations = new(() => ContinuationIndex.Of(compilation));
        _policyFiles = new(() => PolicyFiles.Among(options.AdditionalFiles, CancellationToken.None));
        _settings = new AnalyzerSettings(options.AnalyzerConfigOptionsProvider, _policyFiles);
    }

    /// <summary>Judges the policies of one source file by all that can be said while it is being edited.</summary>
    public void AnalyzeFile(SemanticModel model, Action<Diagnostic> report, CancellationToken cancellation)
    {
        var tree = model.SyntaxTree;
        if (!PolicyNames.MayBeIn(tree.GetText(cancellation)))
        {
            return;
        }

        var options = _settings.Of(tree);
        var replay = FileReplayer.Replay(_symbols, model, other => other == tree ? model : null, cancellation);
        var reporter = new Report(report);

        // What goes on in another file is followed at the end of the compilation, and what still is not is said then.
        foreach (var fault in replay.Faults.Where(fault => fault.RuleId != RuleIds.NotFollowed || !replay.NeedsOtherFiles))
        {
            reporter.Add(fault, options);
        }

        var places = new PlaceFinder(other => other == tree);
        var continued = _continuations.Value.Outside(tree, replay);
        JudgedPolicy[] judged = [.. replay.Judged(continued).Select(entry => ToJudge(entry, options, places))];
        var literals = ManifestLiterals.In(model, _symbols, cancellation);
        foreach (var literal in literals)
        {
            literal.ReportFaults(options, reporter);
        }

        judged = [.. judged, .. literals.SelectMany(literal => literal.Policies(options))];
        var judge = new Judge(reporter);
        judge.Each(judged);
        if (judged.Length > 0)
        {
            var others = _dns.Value.AllowancesOf(other => other != tree, out var isOpen);
            judge.Together(judged, [.. others, .. PoliciesOfFiles()], isComplete: !isOpen && !replay.IsDoubtful(continued));
        }

        _files[tree] = new FileResult(replay, literals, options, reporter);
    }

    /// <summary>Judges the policies of an additional file by all that can be said while it is being edited.</summary>
    public void AnalyzeFile(AdditionalText text, Action<Diagnostic> report, CancellationToken cancellation)
    {
        if (PolicyFile.Read(text, cancellation) is not { } file)
        {
            return;
        }

        var options = _settings.Of(text);
        var reporter = new Report(report);
        file.ReportFaults(options, reporter);
        JudgedPolicy[] judged = [.. file.Policies(options)];
        var judge = new Judge(reporter);
        judge.Each(judged);
        if (judged.Length > 0)
        {
            var own = new HashSet<Policy>(judged.Select(policy => policy.Policy), SameObject.Instance);
            var others = _dns.Value.AllowancesOf(_ => true, out var isOpen);
            judge.Together(judged, [.. others, .. PoliciesOfFiles().Where(policy => !own.Contains(policy))], isComplete: !isOpen);
        }

        _reportsOnFiles.Add(reporter);
    }

    /// <summary>Judges all policies of the compilation together, and those that could not be followed within their file.</summary>
    public void AnalyzeTogether(Action<Diagnostic> report, CancellationToken cancellation)
    {
        foreach (var fault in _settings.Faults)
        {
            report(fault.ToDiagnostic());
        }

        var reporter = new Report(report);
        if (_files.IsEmpty && _reportsOnFiles.IsEmpty)
        {
            Prove([], reporter, cancellation);
            return;
        }

        foreach (var earlier in _reportsOnFiles)
        {
            reporter.Skip(earlier.Reported);
        }

        var files = new List<FileResult>();
        foreach (var tree in _compilation.SyntaxTrees)
        {
            if (_files.TryGetValue(tree, out var file))
            {
                reporter.Skip(file.Report.Reported);
                files.Add(file.Replay.NeedsOtherFiles ? file with { Replay = ReplayAcrossFiles(tree, cancellation), Tree = tree } : file with { Tree = tree });
            }
        }

        JudgeAll(files, reporter, cancellation);
    }

    private void JudgeAll(List<FileResult> files, Report reporter, CancellationToken cancellation)
    {
        var followed = new HashSet<ISymbol>(files.SelectMany(file => file.Replay.Followed), SymbolEqualityComparer.Default);
        foreach (var file in files)
        {
            foreach (var fault in file.Replay.Faults)
            {
                reporter.Add(fault, file.Options);
            }
        }

        var doubtful = files.Where(file => file.Replay.IsDoubtful(followed)).ToArray();
        var cluster = new Lazy<Cluster?>(() => _policyFiles.Value.AddTo(DeclaredServices.In(_compilation, cancellation)));
        var unsure = Judged(doubtful, followed, cluster);
        var sure = Judged(files.Except(doubtful), followed, cluster);
        JudgedPolicy[] inFiles = [.. _policyFiles.Value.All.SelectMany(entry => entry.File.Policies(_settings.Of(entry.Text))).Select(policy => policy.Knowing(cluster.Value))];
        JudgedPolicy[] inLiterals = [.. files.SelectMany(file => file.Literals.SelectMany(literal => literal.Policies(file.Options))).Select(policy => policy.Knowing(cluster.Value))];
        JudgedPolicy[] written = [.. inFiles, .. inLiterals];
        if (sure.Length + unsure.Length + written.Length == 0)
        {
            Prove([], reporter, cancellation);
            return;
        }

        var judge = new Judge(reporter);
        judge.Each([.. sure.Select(entry => entry.Judged), .. unsure.Select(entry => entry.Judged), .. written]);

        // A policy that could not be followed may allow DNS only as far as the syntax of its file can mean that.
        var trees = new HashSet<SyntaxTree>(doubtful.Select(file => file.Tree!));
        var allowances = _dns.Value.AllowancesOf(trees.Contains, out var isOpen);
        judge.Together([.. sure.Select(entry => entry.Judged), .. written], [.. unsure.Select(entry => entry.Made.Key), .. allowances], !isOpen);
        judge.Together([.. unsure.Select(entry => entry.Judged)], [.. sure.Select(entry => entry.Made.Key), .. written.Select(entry => entry.Policy)], doubtful.Length == 0);
        JudgeWhole([.. sure, .. unsure], inFiles, inLiterals, doubtful.Length == 0, judge);
        if (doubtful.Length == 0 && sure.All(entry => !entry.Made.Value.HasHoles))
        {
            Prove([.. sure.Select(entry => entry.Judged), .. inFiles], reporter, cancellation);
        }
    }

    private void JudgeWhole(IReadOnlyList<(KeyValuePair<Policy, KnownValue> Made, JudgedPolicy Judged)> made, JudgedPolicy[] inFiles, JudgedPolicy[] inLiterals, bool isComplete, Judge judge)
    {
        if (!DeployedTogether.Are(_compilation))
        {
            return;
        }

        var together = new HashSet<Policy>(DeployedTogether.Among([.. made.Select(entry => entry.Made)], out var isExact).Select(entry => entry.Key), SameObject.Instance);

        // A string may be an example that is never deployed, so it helps others and is not held against them.
        judge.Whole([.. made.Where(entry => together.Contains(entry.Judged.Policy)).Select(entry => entry.Judged), .. inFiles], [.. inLiterals.Select(entry => entry.Policy)], isComplete && isExact);
    }

    /// <summary>Reports the declared calls that do not get through, and the rules that let in services which do not call.</summary>
    private void Prove(JudgedPolicy[] written, Report reporter, CancellationToken cancellation)
    {
        if (!DeployedTogether.Are(_compilation) || ServiceProof.Of(_compilation, written.Select(entry => entry.Policy), cancellation) is not { } proof)
        {
            return;
        }

        foreach (var (place, message) in proof.BlockedCalls(cancellation))
        {
            reporter.Add(RuleIds.BlockedCall, place, message, _settings.Of(place.SourceTree!));
        }

        foreach (var entry in written)
        {
            for (var i = 0; entry.Policy is NetworkPolicy policy && i < policy.Ingress.Count; i++)
            {
                if (proof.IsCalledByNobody(policy, i) == true && entry.PlaceOf(FieldPath.Spec.Field("ingress").Index(i)) is { } place)
                {
                    reporter.Add(RuleIds.UncalledRule, place, "The rule lets in services of this project, and none of them declares a call on these ports. Declare it with [Calls], or remove the rule.", entry.Options);
                }
            }
        }
    }

    private static (KeyValuePair<Policy, KnownValue> Made, JudgedPolicy Judged)[] Judged(IEnumerable<FileResult> files, HashSet<ISymbol> followed, Lazy<Cluster?> cluster)
    {
        var places = new PlaceFinder(_ => true);
        return [.. files.SelectMany(file => file.Replay.Judged(followed).Select(entry => (entry, ToJudge(entry, file.Options, places).Knowing(cluster.Value))))];
    }

    private static JudgedPolicy ToJudge(KeyValuePair<Policy, KnownValue> entry, LintOptions options, PlaceFinder places) =>
        new(entry.Key, options, field => places.Find(entry.Key, entry.Value, field)?.GetLocation());

    private IEnumerable<Policy> PoliciesOfFiles() => _policyFiles.Value.All.SelectMany(entry => entry.File.Read(_settings.Of(entry.Text)).Policies);

    private FileReplay ReplayAcrossFiles(SyntaxTree tree, CancellationToken cancellation)
    {
        // Only at the end of a compilation, where every model has been built anyway.
#pragma warning disable RS1030
        var models = new Dictionary<SyntaxTree, SemanticModel>();
        SemanticModel ModelOf(SyntaxTree file) => models.TryGetValue(file, out var model) ? model : models[file] = _compilation.GetSemanticModel(file);
#pragma warning restore RS1030
        return FileReplayer.Replay(_symbols, ModelOf(tree), ModelOf, cancellation);
    }

    private sealed record FileResult(FileReplay Replay, IReadOnlyList<ManifestLiteral> Literals, LintOptions Options, Report Report)
    {
        public SyntaxTree? Tree { get; init; }
    }
}
