using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetPolSdk.Generators;

/// <summary>Makes policies of classes with <see cref="ServiceAttribute"/>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ServiceGenerator : IIncrementalGenerator
{
    private static readonly string[] CompanionAttributes = [AttributeNames.Listens, AttributeNames.Calls, AttributeNames.CallsExternal, AttributeNames.ReachedBy];

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var readings = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.Service, static (node, _) => node is TypeDeclarationSyntax, ServiceReader.Read)
            .WithTrackingName(StepNames.Readings);
        var baselines = context.SyntaxProvider
            .ForAttributeWithMetadataName(AttributeNames.NamespaceBaseline, static (_, _) => true, BaselineReader.Read)
            .WithTrackingName(StepNames.BaselineReadings);
        var system = readings
            .Select(static (reading, _) => reading.Declared).WithTrackingName(StepNames.Declarations).Collect()
            .Combine(baselines.Select(static (reading, _) => reading.Policies).WithTrackingName(StepNames.Baselines).Collect())
            .Select(static (parts, _) => SystemCompiler.Compile(parts.Left, parts.Right)).WithTrackingName(StepNames.System);

        Emit(context, system);
        Report(context, readings, baselines, system);
    }

    private static void Emit(IncrementalGeneratorInitializationContext context, IncrementalValueProvider<GeneratedSystem> system)
    {
        var services = system.SelectMany(static (compiled, _) => compiled.Services).WithTrackingName(StepNames.Services);
        context.RegisterSourceOutput(services, static (output, service) => output.AddSource(service.FileName, ServiceFile.Print(service)));

        var project = context.CompilationProvider.Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (parts, _) => ProjectReader.Read(parts.Left, parts.Right.GlobalOptions)).WithTrackingName(StepNames.Project);
        var policies = system.Combine(project).WithTrackingName(StepNames.Policies);
        context.RegisterSourceOutput(policies, static (output, parts) =>
        {
            if (!parts.Left.IsEmpty)
            {
                output.AddSource(PoliciesFile.Name, PoliciesFile.Print(parts.Left, parts.Right));
            }
        });
    }

    private static void Report(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<ServiceReading> readings,
        IncrementalValuesProvider<BaselineReading> baselines,
        IncrementalValueProvider<GeneratedSystem> system)
    {
        var faults = system.Select(static (compiled, _) => compiled.Faults).WithTrackingName(StepNames.Faults);
        var misuses = readings.Collect().Combine(faults)
            .SelectMany(static (parts, _) => MisusePlaces.Of(parts.Left, parts.Right)).WithTrackingName(StepNames.Misuses);
        context.RegisterSourceOutput(misuses, static (output, misuse) => output.ReportDiagnostic(Diagnostics.Of(misuse)));
        context.RegisterSourceOutput(baselines.SelectMany(static (reading, _) => reading.Misuses), static (output, misuse) => output.ReportDiagnostic(Diagnostics.Of(misuse)));
        foreach (var attribute in CompanionAttributes)
        {
            var stray = context.SyntaxProvider
                .ForAttributeWithMetadataName(attribute, static (node, _) => node is TypeDeclarationSyntax, StrayAttributeReader.Read)
                .WithTrackingName(StepNames.StrayAttributes);
            context.RegisterSourceOutput(stray, static (output, misuse) =>
            {
                if (misuse is not null)
                {
                    output.ReportDiagnostic(Diagnostics.Of(misuse));
                }
            });
        }
    }
}
