using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>Makes policies of classes with <see cref="ServiceAttribute"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ServiceGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Service, static (node, _) => node is TypeDeclarationSyntax, ServiceReader.Read)
            .WithTrackingName(StepNames.Readings);
        var baselines = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.NamespaceBaseline, static (_, _) => true, BaselineReader.Read)
            .WithTrackingName(StepNames.BaselineReadings);
        var referenced = context.CompilationProvider.Select(ReferencedReader.Read).WithTrackingName(StepNames.Referenced);
        var system = readings
            .Select(static (reading, _) => reading.Declared).WithTrackingName(StepNames.Declarations).Collect()
            .Combine(baselines.Select(static (reading, _) => reading.Policies).WithTrackingName(StepNames.Baselines).Collect())
            .Combine(referenced)
            .Select(static (parts, _) => SystemCompiler.Compile(parts.Left.Left, parts.Left.Right, parts.Right)).WithTrackingName(StepNames.System);

        Emit(context, system);
        ReportMisuses(context, readings.SelectMany(static (reading, _) => reading.Misuses));
        ReportMisuses(context, baselines.SelectMany(static (reading, _) => reading.Misuses));
        ReportMisuses(context, Located(context, system));
        ReportStrays(context);
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratedSystem> system)
    {
        var project = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (parts, _) => ProjectReader.Read(parts.Left, parts.Right.GlobalOptions)).WithTrackingName(StepNames.Project);
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
    private static IncrementalValuesProvider<Misuse> Located(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratedSystem> system) => system
        .SelectMany(static (compiled, _) => compiled.Faults).WithTrackingName(StepNames.Faults)
        .Combine(context.CompilationProvider)
        .Select(static (parts, cancellation) => FaultFinder.Locate(parts.Left, parts.Right, cancellation)).WithTrackingName(StepNames.Located);

    private static void ReportStrays(IncrementalGeneratorInitializationContext context)
    {
        var strays = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => StrayAttributeReader.IsCandidate(node), StrayAttributeReader.Read)
            .WithTrackingName(StepNames.StrayAttributes);
        ReportMisuses(context, strays.SelectMany(static (stray, _) => stray is null ? ValueList<Misuse>.Empty : [stray]));
        var aliases = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.ServiceAlias, static (node, _) => node is TypeDeclarationSyntax, AliasReader.Read)
            .WithTrackingName(StepNames.Aliases);
        ReportMisuses(context, aliases.SelectMany(static (alias, _) => alias is null ? ValueList<Misuse>.Empty : [alias]));
        var defaults = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Defaults, static (_, _) => true, DefaultsReader.Misuses)
            .WithTrackingName(StepNames.Defaults);
        ReportMisuses(context, defaults.SelectMany(static (misuses, _) => misuses));
    }

    private static void ReportMisuses(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<Misuse> misuses) =>
        context.RegisterSourceOutput(misuses, static (output, misuse) => output.ReportDiagnostic(Diagnostics.Of(misuse)));
}
