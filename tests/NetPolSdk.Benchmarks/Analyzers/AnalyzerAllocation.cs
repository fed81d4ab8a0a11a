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

    /// <summary>The part of what an empty analyzer allocates that ours may add where there is no policy.</summary>
    private const double MostWithoutPolicy = 0.01;

    private static readonly ImmutableArray<DiagnosticAnalyzer> Empty = [new EmptyAnalyzer()];
    private static readonly ImmutableArray<DiagnosticAnalyzer> Ours = [new PolicyAnalyzer()];

    /// <returns>0 where ours stays below the bound.</returns>
    public static async Task<int> RunAsync(TextWriter output)
    {
        var apart = await CompareAsync("policies and tests in files of their own", MeasuredProject.Apart(), output);
        var together = await CompareAsync("policies and tests in the same files", MeasuredProject.Together(), output);

        var without = await WithoutPolicyAsync(output);
        return apart < Most && together < Most && without < MostWithoutPolicy ? 0 : 1;
    }

    private static async Task<double> WithoutPolicyAsync(TextWriter output)
    {
        var files = MeasuredProject.OnlyTheories();
        var empty = (await MeasuredCompilation.OfAsync(files, Empty)).Bytes;
        var added = (await MeasuredCompilation.OfAsync(files, Ours)).Bytes - empty;
        var lines = files.Sum(file => file.Count(c => c == '\n'));
        output.WriteLine(Invariant($"no policy: {files.Length} files, {lines} lines"));
        output.WriteLine(Invariant($"  empty analyzer   {Megabytes(empty),8:f2} MB"));
        output.WriteLine(Invariant($"  NetPolSdk adds   {added / 1024.0,8:f2} KiB  {(double)added / empty:p2}, {added / 1024.0 / files.Length:f2} KiB a file"));
        return (double)added / empty;
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
