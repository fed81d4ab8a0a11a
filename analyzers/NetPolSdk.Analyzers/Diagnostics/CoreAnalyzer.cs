using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Analyzers.Replay;

namespace NetPolSdk.Analyzers;

/// <summary>An analyzer that has nothing to do where Core is not referenced.</summary>
public abstract class CoreAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // Generated policies count, but findings about them would be about code that nobody can edit.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze);
        context.RegisterCompilationStartAction(start =>
        {
            if (ReplaySymbols.Find(start.Compilation) is { } symbols)
            {
                Start(start, symbols);
            }
        });
    }

    private protected abstract void Start(CompilationStartAnalysisContext context, ReplaySymbols symbols);
}
