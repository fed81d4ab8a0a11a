using System.CommandLine;
using NetPolSdk.Testing;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Connections;
using NetPolSdk.Tool.Expectations;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol test EXPECTATIONS PATH…</c>: expectations, held against the policies.</summary>
internal static class TestVerb
{
    private static readonly Argument<string> Expected = new("EXPECTATIONS") { Description = "A YAML file of connections that are to be allowed or denied." };

    private static readonly Argument<string[]> Paths = SharedOptions.Paths();

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "junit");

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "test",
            "Holds expectations about who may connect to whom against the policies.",
            new Example("A file with allow:, deny: and tables:", "netpol test expectations.yaml ./manifests"),
            new Example("For a build server", "netpol test expectations.yaml ./manifests --format junit --output netpol.xml"))
        {
            Expected,
            Paths,
            Format,
            EvaluationOptions.Engine,
            EvaluationOptions.PodRanges,
            EvaluationOptions.IpBlocks,
            SharedOptions.Output,
        };
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var file = context.Arguments.GetRequiredValue(Expected);
        var expectations = ExpectationFile.Read(file, context.Console);
        var input = EvaluatedInput.Read(context.Arguments.GetRequiredValue(Paths), context);
        var results = expectations.Select(expectation => Check(expectation, file, input)).ToList();
        context.WriteData(output => Write(output, results, context));
        return input.IsWhole && results.Any(result => !result.IsMet) ? ExitCode.Findings : input.ExitCode;
    }

    private static CheckedExpectation Check(LocatedExpectation located, string file, EvaluatedInput input)
    {
        var (expectation, line) = located;
        var place = string.Create(null, $"{file}:{line}");
        try
        {
            var outcome = ExpectationOutcome.Of(expectation, input.Reachability);
            return new(expectation, place, outcome.IsMet, outcome.Found, outcome.IsMet ? [] : [.. input.Explain(input.Endpoint(expectation.From), input.Endpoint(expectation.To), outcome.Asked)]);
        }
        catch (ArgumentException unknown)
        {
            throw new UnusableInputException($"{SafeText.Line(place)}: {SafeText.Line(UnusableInputException.MessageOf(unknown))}");
        }
    }

    private static void Write(TextWriter output, IReadOnlyList<CheckedExpectation> results, VerbContext context)
    {
        switch (context.Arguments.GetRequiredValue(Format))
        {
            case "json":
                ExpectationsAsJson.Write(output, results);
                break;
            case "junit":
                ExpectationsAsJUnit.Write(output, results);
                break;
            default:
                ExpectationsAsText.Write(output, results, context.ColoursOutput);
                break;
        }
    }
}
