namespace NetPolSdk.Architecture.Tests;

/// <summary>The table of docs/architecture.md: what lives where and may use what.</summary>
internal static class Rooms
{
    /// <summary>Inside Core: a folder may use itself and these. Whatever is not here is refused.</summary>
    public static IReadOnlyDictionary<string, string[]> InCore { get; } = new Dictionary<string, string[]>
    {
        ["Model"] = [],
        ["Documents"] = ["Model"],
        ["Authoring"] = ["Model"],
        ["Services"] = ["Model", "Authoring"],
        ["Reachability"] = ["Model", "Services"],
        ["Conversion"] = ["Model", "Documents", "Reachability"],
        ["CSharp"] = ["Model", "Authoring"],
        ["Rules"] = ["Model", "Documents", "Authoring", "Services", "Reachability", "Conversion", "CSharp"],
    };

    /// <summary>Projects and packages that a shipped project may reference.</summary>
    public static IReadOnlyDictionary<string, string[]> Projects { get; } = new Dictionary<string, string[]>
    {
        ["NetPolSdk.Core"] = ["System.Memory"],
        ["NetPolSdk"] = ["NetPolSdk.Core", "YamlDotNet"],
        ["NetPolSdk.Deployment"] =
        [
            "NetPolSdk", "Polly.Core", "Spectre.Console", "System.CommandLine", "Microsoft.Extensions.DependencyInjection.Abstractions",
            "Microsoft.Extensions.Hosting.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
        ],
        ["NetPolSdk.KubernetesClient"] = ["NetPolSdk.Deployment", "KubernetesClient"],
        ["NetPolSdk.Testing"] = ["NetPolSdk"],
        ["NetPolSdk.Tool"] = ["NetPolSdk.Core", "NetPolSdk", "NetPolSdk.Deployment", "NetPolSdk.Testing", "Spectre.Console", "System.CommandLine"],
        ["NetPolSdk.Analyzers"] = ["NetPolSdk.Core", "NetPolSdk", "NetPolSdk.Generators", "Microsoft.CodeAnalysis.CSharp"],
        ["NetPolSdk.CodeFixes"] = ["NetPolSdk.Analyzers", "Microsoft.CodeAnalysis.CSharp.Workspaces"],
        ["NetPolSdk.Generators"] = ["NetPolSdk.Core", "NetPolSdk", "Microsoft.CodeAnalysis.CSharp"],
    };
}
