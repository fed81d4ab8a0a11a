using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetPolSdk.Generators.Tests.Compiling;

/// <summary>C# compiled in memory against NetPolSdk, as a user's project would be, and loaded.</summary>
internal static class CSharp
{
    /// <summary>The files that a project has besides its own: the usings that the .NET SDK adds.</summary>
    public const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static MetadataReference[] References { get; } =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "NetPolSdk.Core.dll" or "NetPolSdk.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>
    /// The context of each assembly, for as long as the assembly is used. A context that nothing refers to unloads itself in its finalizer, and what the
    /// assembly refers to can then not be resolved any more.
    /// </summary>
    private static readonly ConditionalWeakTable<Assembly, AssemblyLoadContext> Homes = [];

    public static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, ParseOptions, path);

    public static CSharpCompilation Compile(string assemblyName, params string[] sources) => CSharpCompilation.Create(
        assemblyName,
        [Parse(ImplicitUsings, "ImplicitUsings.cs"), .. sources.Select((source, index) => Parse(source, $"File{index}.cs"))],
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, generalDiagnosticOption: ReportDiagnostic.Error));

    /// <summary>Loads the compilation; a warning fails as an error does.</summary>
    public static Assembly Load(Compilation compilation, AssemblyLoadContext? context = null)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        result.Diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).ShouldBeEmpty();
        image.Position = 0;
        var home = context ?? new AssemblyLoadContext(compilation.AssemblyName, isCollectible: true);
        var assembly = home.LoadFromStream(image);
        Homes.AddOrUpdate(assembly, home);
        return assembly;
    }

    /// <summary>The policies that a class lists as <c>All</c>, all of them NetworkPolicies.</summary>
    public static ValueList<NetworkPolicy> AllPolicies(this Assembly assembly, string type) => ValueList.From(assembly.Value<ValueList<Policy>>(type, "All").Cast<NetworkPolicy>());

    /// <summary>The value of a static property.</summary>
    public static T Value<T>(this Assembly assembly, string type, string property) =>
        (T)assembly.GetType(type, throwOnError: true)!.GetProperty(property)!.GetValue(null)!;
}
