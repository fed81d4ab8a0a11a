using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetPolSdk.Benchmarks.Compiling;

/// <summary>What analyzers allocate on a compilation that nothing has been asked of before.</summary>
internal static class MeasuredCompilation
{
    private const int Runs = 3;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(IsReferenced).Select(path => MetadataReference.CreateFromFile(path))];

    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);

    /// <summary>The median of some runs, after one to warm up.</summary>
    public static async Task<Allocation> OfAsync(string[] files, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        await OnceAsync(files, analyzers);
        var runs = new List<Allocation>();
        for (var i = 0; i < Runs; i++)
        {
            runs.Add(await OnceAsync(files, analyzers));
        }

        return runs.OrderBy(run => run.Bytes).ElementAt(Runs / 2);
    }

    private static async Task<Allocation> OnceAsync(string[] files, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var compilation = CSharpCompilation.Create("Measured", files.Select((file, index) => CSharpSyntaxTree.ParseText(file, path: $"File{index}.cs")), References, Options);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var analysis = compilation.WithAnalyzers(analyzers, options);

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var found = await analysis.GetAnalyzerDiagnosticsAsync();
        var bytes = GC.GetTotalAllocatedBytes(precise: true) - before;

        if (found.FirstOrDefault(diagnostic => diagnostic.Id == "AD0001") is { } failure)
        {
            throw new InvalidOperationException(failure.GetMessage(CultureInfo.InvariantCulture));
        }

        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToArray();
        return errors.Length == 0 ? new Allocation(bytes, found.Length) : throw new InvalidOperationException($"The measured project does not compile: {errors[0]}");
    }

    private static bool IsReferenced(string path) => Path.GetFileName(path) is var name
        && (name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("xunit.", StringComparison.Ordinal)
            || name is "netstandard.dll" or "NetPolSdk.Core.dll" or "NetPolSdk.dll");
}
