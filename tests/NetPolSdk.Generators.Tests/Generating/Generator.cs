using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>Runs the generator over a compilation, as the compiler does.</summary>
internal static class Generator
{
    public static GeneratorDriver Driver(string? rootNamespace = null) => CSharpGeneratorDriver.Create(
        [new ServiceGenerator().AsSourceGenerator()],
        parseOptions: CSharp.ParseOptions,
        optionsProvider: new Options(rootNamespace),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

    /// <summary>The compilation with what is generated; any diagnostic of the generator fails.</summary>
    public static Compilation Run(Compilation compilation, string? rootNamespace = null)
    {
        Driver(rootNamespace).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out var diagnostics);
        diagnostics.ShouldBeEmpty();
        return generated;
    }

    public static GeneratorRunResult Result(Compilation compilation, string? rootNamespace = null) =>
        Driver(rootNamespace).RunGenerators(compilation).GetRunResult().Results.Single();

    /// <summary>The text of a generated file.</summary>
    public static string File(Compilation compilation, string name, string? rootNamespace = null) =>
        Result(compilation, rootNamespace).GeneratedSources.Single(source => source.HintName == name).SourceText.ToString();

    /// <summary>The diagnostics as <c>ID at "text": message</c>.</summary>
    public static ImmutableArray<string> Faults(string source)
    {
        var result = Result(CSharp.Compile("Shop", source));
        result.Exception.ShouldBeNull();
        return [.. result.Diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .Select(diagnostic => $"{diagnostic.Id} at {source.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}: {diagnostic.GetMessage(null)}")];
    }

    private sealed class Options(string? rootNamespace) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new BuildProperties(rootNamespace);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class BuildProperties(string? rootNamespace) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = rootNamespace ?? "";
            return key == "build_property.RootNamespace" && rootNamespace is not null;
        }
    }
}
