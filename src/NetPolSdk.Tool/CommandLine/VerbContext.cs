using System.CommandLine;
using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>One run of a verb.</summary>
/// <param name="Arguments">What the user typed.</param>
/// <param name="Console">Where it was typed.</param>
/// <param name="Cancellation">Cancelled by Ctrl-C.</param>
internal sealed record VerbContext(ParseResult Arguments, ToolConsole Console, CancellationToken Cancellation)
{
    /// <summary>What the reading of manifests needs of it.</summary>
    /// <param name="context">The run.</param>
    public static implicit operator InputConsole(VerbContext context) => context.Console;

    /// <summary>Whether standard output may hold colours and tables.</summary>
    public bool ColoursOutput => OutputFile is null && Console.MayColour(Console.OutputIsTerminal, NoColour);

    private bool NoColour => Arguments.GetValue(SharedOptions.NoColor);

    private string? OutputFile => Arguments.CommandResult.Command.Options.Contains(SharedOptions.Output) ? Arguments.GetValue(SharedOptions.Output) : null;

    /// <summary>Writes the verb's data to standard output, or to the file of <c>--output</c>: whole or not at all.</summary>
    /// <param name="write">Writes it.</param>
    public void WriteData(Action<TextWriter> write)
    {
        if (OutputFile is { } path)
        {
            WholeFile.Write(Console.FullPath(path), path, write, Cancellation);
            return;
        }

        write(Console.Output);
        Console.Output.Flush();
    }

    /// <summary>Tells the user something that is not data.</summary>
    /// <param name="line">One line; what it takes from the input must be made safe before.</param>
    public void Note(string line) => Console.Error.WriteLine("netpol: " + line);
}
