using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetPolSdk.Generators;

namespace NetPolSdk.Benchmarks.Generating;

/// <summary>What an edit costs the generator in a project of 1,000 services, against a run from nothing.</summary>
internal static class GeneratorEdits
{
    private const int Services = 1000;
    private const int Runs = 9;

    /// <summary>The part of a full run that an edit which concerns no service may cost.</summary>
    private const double Most = 0.01;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "NetPolSdk.Core.dll" or "NetPolSdk.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <returns>0 where an unrelated edit stays below the bound.</returns>
    public static int Run(TextWriter output)
    {
        var start = Project();
        var full = Median(() =>
        {
            var compilation = Project();
            return (Driver(), compilation);
        });
        var warm = Driver().RunGenerators(start);
        var body = Median(() => (warm, Edit(start, "Unrelated.cs", Unrelated("return 43;"))));
        var member = Median(() => (warm, Edit(start, "Unrelated.cs", Unrelated("return 42; } public int Further() { return 0;"))));
        var service = Median(() => (warm, Edit(start, "Service7.cs", Service(7, port: 9007))));

        output.WriteLine(Invariant($"{Services} services: a full run takes {full.TotalMilliseconds:f0} ms"));
        output.WriteLine(Invariant($"  the body of a method elsewhere   {body.TotalMilliseconds,8:f2} ms  {body / full,7:p2}"));
        output.WriteLine(Invariant($"  a method more elsewhere          {member.TotalMilliseconds,8:f2} ms  {member / full,7:p2}"));
        output.WriteLine(Invariant($"  the port of one service          {service.TotalMilliseconds,8:f2} ms  {service / full,7:p2}"));
        return body / full < Most ? 0 : 1;
    }

    private static TimeSpan Median(Func<(GeneratorDriver Driver, Compilation Compilation)> prepare)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i <= Runs; i++)
        {
            var (driver, compilation) = prepare();
            var clock = Stopwatch.StartNew();
            driver.RunGenerators(compilation);
            times.Add(clock.Elapsed);
        }

        return times.Skip(1).Order().ElementAt(Runs / 2);
    }

    private static CSharpGeneratorDriver Driver() => CSharpGeneratorDriver.Create([new ServiceGenerator().AsSourceGenerator()], parseOptions: CSharpParseOptions.Default);

    private static CSharpCompilation Project() => CSharpCompilation.Create(
        "Measured",
        [.. Enumerable.Range(0, Services).Select(number => Parse($"Service{number}.cs", Service(number, 8080))), Parse("Unrelated.cs", Unrelated("return 42;"))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static CSharpCompilation Edit(CSharpCompilation compilation, string path, string text)
    {
        var tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return compilation.ReplaceSyntaxTree(tree, Parse(path, text));
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default, path);

    private static string Unrelated(string body) => $"namespace Measured; internal sealed class Unrelated {{ public int Answer() {{ {body} }} }}";

    /// <summary>A service that calls the three before it.</summary>
    private static string Service(int number, int port) => $"""
        using NetPolSdk;

        namespace Measured;

        [Service("service-{number}", Namespace = "team-{number % 20}")]
        [Listens("http", {port}), Listens("metrics", 9090)]
        [ScrapedBy]
        {string.Concat(Enumerable.Range(1, 3).Where(before => before <= number).Select(before => $"[Calls<Service{number - before}>(\"http\")]\n"))}
        internal sealed partial class Service{number};
        """;

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
