using System.CommandLine;
using System.CommandLine.Invocation;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>The usual help, followed by examples of the verb.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is VerbCommand { Examples: [_, ..] examples })
        {
            WriteExamples(output, examples);
        }
        else if (parseResult.CommandResult.Command is RootCommand)
        {
            output.WriteLine("Exit codes:");
            output.WriteLine("  0  fine");
            output.WriteLine("  1  findings at or above --fail-on, or a check that failed");
            output.WriteLine("  2  input or arguments that cannot be used");
            output.WriteLine();
            output.WriteLine("netpol VERB --help shows examples of a verb.");
        }

        return ExitCode.Fine;
    }

    private static void WriteExamples(TextWriter output, IReadOnlyList<Example> examples)
    {
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  # " + example.Purpose);
            output.WriteLine("  " + example.Line);
        }
    }
}
