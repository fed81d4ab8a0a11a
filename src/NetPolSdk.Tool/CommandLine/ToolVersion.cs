using System.Reflection;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>The version of the tool.</summary>
internal static class ToolVersion
{
    /// <summary>The version without the commit that it was built from.</summary>
    public static string Short { get; } = Full.Split('+')[0];

    private static string Full => typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
}
