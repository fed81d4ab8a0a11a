using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using NetPolSdk.Analyzers;

namespace NetPolSdk.Benchmarks.Compiling;

/// <summary>What our analyzer allocates on a project of policies and tests, against what the analyzers of xunit allocate on it.</summary>
internal static class AnalyzerAllocation
{
    /// <summary>The part of what xunit's analyzers allocate that ours may.</summary>
    private const double Most = 0.25;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Empty = [new EmptyAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = [new PolicyAnalyzer()];

    /// <returns>0 where ours stays below the bound.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        var apart = await CompareAsync("policies and tests in files of their own", MeasuredProject.Apart(), output);
        var together = await CompareAsync("policies and tests in the same files", MeasuredProject.Together(), output);

        var tests = MeasuredProject.OnlyTheories();
        var added = (await MeasuredCompilation.OfAsync(tests, Ours)).Bytes - (await MeasuredCompilation.OfAsync(tests, Empty)).Bytes;
        output.WriteLine(Invariant($"NetPolSdk on a file of 20 theories and no policy: {added / 1024.0 / tests.Length:f2} KiB"));
        return apart < Most && together < Most ? 0 : 1;
    }

    private static async Task<double> CompareAsync(string name, string[] files, TextWriter output)
    {
        var empty = await MeasuredCompilation.OfAsync(files, Empty);
        var ours = await MeasuredCompilation.OfAsync(files, Ours);
        var xunit = await MeasuredCompilation.OfAsync(files, OfXunit());
        var (added, addedByXunit) = (ours.Bytes - empty.Bytes, xunit.Bytes - empty.Bytes);

        output.WriteLine(Invariant($"{name}: {files.Length} files, {MeasuredProject.Policies} policies, {MeasuredProject.Theories} theories"));
        output.WriteLine(Invariant($"  empty analyzer   {Megabytes(empty.Bytes),8:f2} MB"));
        output.WriteLine(Invariant($"  NetPolSdk        {Megabytes(ours.Bytes),8:f2} MB  added {Megabytes(added),8:f2} MB  {added / 1024.0 / MeasuredProject.Policies:f1} KiB a policy, {ours.Found} diagnostics"));
        output.WriteLine(Invariant($"  xunit.analyzers  {Megabytes(xunit.Bytes),8:f2} MB  added {Megabytes(addedByXunit),8:f2} MB  {addedByXunit / 1024.0 / MeasuredProject.Theories:f1} KiB a theory, {xunit.Found} diagnostics"));
        output.WriteLine(Invariant($"  ratio            {(double)added / addedByXunit:p1}"));
        return (double)added / addedByXunit;
    }

    private static ImmutableArray<DiagnosticAnalyzer> OfXunit() =>
    [
        .. Assembly.LoadFrom(Path.Combine(AppContext.BaseDirectory, "Measured", "xunit.analyzers.dll")).GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && type.IsDefined(typeof(DiagnosticAnalyzerAttribute)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static double Megabytes(long bytes) => bytes / 1e6;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
