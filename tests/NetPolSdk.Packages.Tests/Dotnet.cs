using System.Diagnostics;

namespace NetPolSdk.Packages.Tests;

/// <summary>Runs the dotnet command as a user would: without what the test run around it has put into the environment.</summary>
internal static class Dotnet
{
    private static readonly string[] OfTheTestRun = ["MSBUILD", "VSTEST", "TESTHOST", "COMPLUS", "CORECLR"];

    /// <summary>Runs it in the repository, with the packages that are restored there.</summary>
    public static Task<DotnetResult> InRepository(params IEnumerable<string> arguments) => Run(Repository.Root, null, arguments);

    public static Task<DotnetResult> Run(string folder, string? packageCache, params IEnumerable<string> arguments) =>
        RunProgram("dotnet", folder, packageCache, arguments);

    /// <summary>Runs a program that dotnet has installed.</summary>
    public static async Task<DotnetResult> RunProgram(string program, string folder, string? packageCache, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToArray())
        {
            start.Environment.Remove(name);
        }

        if (packageCache is not null)
        {
            start.Environment["NUGET_PACKAGES"] = packageCache;
        }

        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["SOURCE_DATE_EPOCH"] = "1735689600";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new DotnetResult(process.ExitCode, await output, await error);
    }

    private static bool IsOfTheTestRun(string name) => OfTheTestRun.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
