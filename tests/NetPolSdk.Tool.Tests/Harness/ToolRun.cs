using System.Text;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Tests;

/// <summary>What a run of the tool gave.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Runs the tool in this process.</summary>
    public static ToolRun Of(params string[] arguments) => In(Environment.CurrentDirectory, "", arguments);

    public static ToolRun WithInput(string input, params string[] arguments) => In(Environment.CurrentDirectory, input, arguments);

    public static ToolRun In(string folder, string input, params string[] arguments) => In(folder, input, isTerminal: false, _ => null, arguments);

    public static ToolRun In(string folder, string input, bool isTerminal, Func<string, string?> variable, params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var console = new ToolConsole(() => new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error, isTerminal, isTerminal, folder, variable);
        var exitCode = NetpolProgram.RunAsync(arguments, console).GetAwaiter().GetResult();
        return new ToolRun(exitCode, output.ToString().ReplaceLineEndings("\n"), error.ToString().ReplaceLineEndings("\n"));
    }

    public override string ToString() => $"exit {ExitCode}\n--- output\n{Output}\n--- error\n{Error}";
}
