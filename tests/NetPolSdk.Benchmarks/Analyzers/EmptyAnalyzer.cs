using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Analyzers;

namespace NetPolSdk.Benchmarks.Compiling;

/// <summary>Is called when ours is, and looks at nothing: what is allocated with it is the compiler's, which binds every method for any build.</summary>
// No compiler loads it, so the rules for what compilers load are not about it.
#pragma warning disable RS1036, RS1041
[DiagnosticAnalyzer(LanguageNames.CSharp)]
internal sealed class EmptyAnalyzer : DiagnosticAnalyzer
#pragma warning restore RS1036, RS1041
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = new PolicyAnalyzer().SupportedDiagnostics;

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            start.RegisterSemanticModelAction(_ => { });
            start.RegisterCompilationEndAction(_ => { });
        });
    }
}
