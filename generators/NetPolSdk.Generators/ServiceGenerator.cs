using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Makes policies of classes with <see cref="ServiceAttribute"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ServiceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var view = context.CompilationProvider.Select(ProjectView.Of).WithTrackingName(StepNames.View);
        var declarations = view.Select(DeclarationReader.Read).WithTrackingName(StepNames.Declarations);
        var project = view.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (parts, _) => ProjectReader.Read(parts.Left, parts.Right.GlobalOptions)).WithTrackingName(StepNames.Project);
        var system = declarations.Select(SystemCompiler.Compile).WithTrackingName(StepNames.System);

        Emit(context, system, project);
        Report(context, declarations, system);
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratedSystem> system, IncrementalValueProvider<ProjectFacts> project)
    {
        var services = system.SelectMany(static (compiled, _) => compiled.Services).WithTrackingName(StepNames.Services);
        context.RegisterSourceOutput(services.Where(static service => service.Class is not null), static (output, service) => output.AddSource(service.Name + ".g.cs", ServiceFile.Print(service, service.Class!)));

        var deployed = services.Where(static service => service.Class is null).Combine(project).WithTrackingName(StepNames.Deployed);
        context.RegisterSourceOutput(deployed, static (output, parts) => output.AddSource($"GeneratedPolicies.{parts.Left.Name}.g.cs", ServiceFile.PrintDeployed(parts.Left, parts.Right)));

        var policies = system.Combine(project).WithTrackingName(StepNames.Policies);
        context.RegisterSourceOutput(policies, static (output, parts) =>
        {
            if (!parts.Left.IsEmpty)
            {
                output.AddSource(PoliciesFile.Name, PoliciesFile.Print(parts.Left, parts.Right));
            }
        });
    }

    /// <summary>Places are looked up for what is wrong only, so that moved code costs nothing where nothing is.</summary>
    private static void Report(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<ProjectDeclarations> declarations, IncrementalValueProvider<GeneratedSystem> system)
    {
        var misuses = declarations.Combine(system)
            .SelectMany(static (parts, _) => parts.Left.Misuses.AddRange(parts.Right.Faults)).WithTrackingName(StepNames.Misuses);
        var located = misuses.Combine(context.CompilationProvider)
            .Select(static (parts, cancellation) => FaultFinder.Locate(parts.Left, parts.Right, cancellation)).WithTrackingName(StepNames.Located);

        // Once more the compilation, as a step may keep nothing of it: what is wrong is reported in the file as it is now.
        context.RegisterSourceOutput(located.Combine(context.CompilationProvider), static (output, parts) => output.ReportDiagnostic(Diagnostics.Of(parts.Left, parts.Right)));
    }
}
