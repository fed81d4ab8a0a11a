using System.Reflection;
using System.Runtime.Loader;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>The build for netstandard2.0, loaded beside the one for this platform, reads and writes the same.</summary>
public sealed class NetStandardBuildTests
{
    private static readonly Func<string, (string Yaml, string Findings)> Other = Load();

    [Fact]
    public void The_same_policies_give_the_same_bytes() =>
        Prop.ForAll(Models.Any.ListOf().ToArbitrary(), policies => Other(policies.ToYaml()) == (policies.ToYaml(), "")).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_text_gives_the_same_findings() =>
        Prop.ForAll(Texts.Any.ToArbitrary(), text =>
        {
            text = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: " + text;
            return Other(text).Findings == string.Join("\n", Manifest.Parse(text).Findings);
        }).QuickCheckThrowOnFailure();

    private static Func<string, (string Yaml, string Findings)> Load()
    {
        var context = new AssemblyLoadContext("netstandard2.0");
        context.LoadFromAssemblyPath(PathOf("NetPolSdk.Core"));
        var sdk = context.LoadFromAssemblyPath(PathOf("NetPolSdk"));
        var manifest = sdk.GetType("NetPolSdk.Manifest", throwOnError: true)!;
        var parse = manifest.GetMethod("Parse")!;
        var toYaml = sdk.GetType("NetPolSdk.PolicyYaml", throwOnError: true)!.GetMethods()
            .Single(method => method.Name == "ToYaml" && method.GetParameters()[0].ParameterType.IsGenericType);
        sdk.GetCustomAttribute<System.Runtime.Versioning.TargetFrameworkAttribute>()!.FrameworkName.ShouldBe(".NETStandard,Version=v2.0");
        return text =>
        {
            var read = parse.Invoke(null, [text, null, null])!;
            var findings = (System.Collections.IEnumerable)manifest.GetProperty("Findings")!.GetValue(read)!;
            return ((string)toYaml.Invoke(null, [manifest.GetProperty("Policies")!.GetValue(read)])!, string.Join("\n", findings.Cast<object>()));
        };
    }

    /// <summary>The other build stands beside the one that these tests were built with.</summary>
    private static string PathOf(string project)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var root = output.Parent!.Parent!.Parent!.Parent!.Parent!.FullName;
        return Path.Combine(root, "src", project, "bin", output.Parent.Name, "netstandard2.0", project + ".dll");
    }
}
