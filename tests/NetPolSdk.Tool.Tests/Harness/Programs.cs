using System.Diagnostics;

namespace NetPolSdk.Tool.Tests;

/// <summary>Other programs, and the tool as a process of its own.</summary>
internal static class Programs
{
    public static string Dotnet => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>The tool's assembly, beside the tests.</summary>
    public static string Netpol => Path.Combine(AppContext.BaseDirectory, "netpol.dll");

    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Runs a program and gives its standard output.</summary>
    public static string Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
