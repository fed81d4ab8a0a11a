using System.CommandLine;
using NetPolSdk.Deployment.Connections;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>What the verbs have in common that answer questions about the connections of the stack's services.</summary>
internal static class QuestionVerb
{
    /// <summary>An option for the form of the data; the first format is the default.</summary>
    /// <param name="formats">The formats, in the order of the help.</param>
    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f") { Description = "The form of the output.", DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>Makes a verb answer, beside the options that it has of its own.</summary>
    /// <param name="verb">The verb.</param>
    /// <param name="stack">Gives the stack.</param>
    /// <param name="console">The console.</param>
    /// <param name="answer">Writes the answer.</param>
    public static Command Answering(this Command verb, Func<PolicyStack> stack, ProgramConsole console, Action<ParseResult, EvaluatedCluster, CancellationToken> answer)
    {
        verb.Add(EvaluationOptions.Engine);
        verb.Add(EvaluationOptions.PodRanges);
        verb.Add(EvaluationOptions.IpBlocks);
        verb.SetAction((parsed, cancellation) => Task.Run(() => Run(stack(), parsed, console, answer, cancellation), cancellation));
        return verb;
    }

    private static int Run(PolicyStack stack, ParseResult parsed, ProgramConsole console, Action<ParseResult, EvaluatedCluster, CancellationToken> answer, CancellationToken cancellation)
    {
        answer(parsed, EvaluatedStack.Of(stack, EvaluationOptions.Of(parsed)), cancellation);
        return ExitCode.Fine;
    }
}
