using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>An <c>.editorconfig</c> as the compiler reads it: severities for the compiler, and everything else for analyzers.</summary>
internal sealed class EditorConfig(string text) : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set = AnalyzerConfigSet.Create<AnalyzerConfig[]>([AnalyzerConfig.Parse(text, "/p/.editorconfig")]);

    public override AnalyzerConfigOptions GlobalOptions => new Options(_set.GlobalConfigOptions);

    public SyntaxTreeOptionsProvider Severities => new TreeOptions(_set);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(_set.GetOptionsForSourcePath(tree.FilePath));

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(_set.GetOptionsForSourcePath(textFile.Path));

    private sealed class Options(AnalyzerConfigOptionsResult result) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => result.AnalyzerOptions.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => result.AnalyzerOptions.TryGetValue(key, out value);
    }

    private sealed class TreeOptions(AnalyzerConfigSet set) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            set.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
    }
}
