using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>
/// Applies the lint rules to the policies that C# code makes and that additional files hold: file by file as the author types, and once more
/// over all files at the end of the compilation, for what one file does not tell.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : CoreAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    private protected override void Start(CompilationStartAnalysisContext context, ReplaySymbols symbols)
    {
        var analysis = new CompilationAnalysis(context.Compilation, context.Options, symbols);
        context.RegisterSemanticModelAction(file => analysis.AnalyzeFile(file.SemanticModel, file.ReportDiagnostic, file.CancellationToken));
        context.RegisterAdditionalFileAction(file => analysis.AnalyzeFile(file.AdditionalFile, file.ReportDiagnostic, file.CancellationToken));
        context.RegisterCompilationEndAction(end => analysis.AnalyzeTogether(end.ReportDiagnostic, end.CancellationToken));
    }
}
