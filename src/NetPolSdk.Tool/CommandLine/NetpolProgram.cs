using System.CommandLine;
using System.CommandLine.Invocation;
using NetPolSdk.Deployment.CommandLine;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>Runs the tool: parses, acts, and turns every failure into one clear message and an exit code.</summary>
internal static class NetpolProgram
{
    private static readonly char[] WhiteSpace = [' ', '\t', '\r', '\n'];

    /// <summary>Runs the tool.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="console">The console.</param>
    /// <param name="cancellation">Stops the run, beside Ctrl-C.</param>
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellation = default)
    {
        var parsed = NetpolCommand.Create(console).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction or null)
        {
            return RefuseArguments(parsed, console);
        }

        try
        {
            var invocation = new InvocationConfiguration { Output = console.Output, Error = console.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(2) };
            var exitCode = await parsed.InvokeAsync(invocation, cancellation).ConfigureAwait(false);
            await console.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return exitCode;
        }
        catch (Exception failure) when (FailureText.Of(failure) is { } text)
        {
            console.Error.WriteLine("netpol: " + text);
            return ExitCode.Unusable;
        }
        catch (OperationCanceledException)
        {
            console.Error.WriteLine("netpol: interrupted");
            return ExitCode.Interrupted;
        }
        catch (IOException failure)
        {
            console.Error.WriteLine("netpol: cannot write the output: " + SafeText.Line(failure.Message));
            return ExitCode.Unusable;
        }
    }

    private static int RefuseArguments(ParseResult parsed, ToolConsole console)
    {
        foreach (var message in parsed.Errors.Select(error => OnOneLine(error.Message)).Distinct())
        {
            console.Error.WriteLine("netpol: " + SafeText.Line(message));
        }

        var verb = parsed.CommandResult.Command is VerbCommand command ? command.Name + " " : "";
        console.Error.WriteLine($"netpol: try netpol {verb}--help");
        return ExitCode.Unusable;
    }

    private static string OnOneLine(string message) => string.Join(' ', message.Split(WhiteSpace, StringSplitOptions.RemoveEmptyEntries));
}
