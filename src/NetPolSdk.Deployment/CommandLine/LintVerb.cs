using System.CommandLine;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary><c>lint</c>: what the rules say about the policies.</summary>
internal static class LintVerb
{
    public const string Name = "lint";

    public static Command Create(Func<PolicyStack> stack, ProgramConsole console)
    {
        var failOn = new Option<string>("--fail-on") { Description = "The least severity that makes the exit code 1.", DefaultValueFactory = _ => "error" };
        failOn.AcceptOnlyFromAmong("error", "warning", "info", "never");
        var verb = new Command(Name, "Say what is wrong with the policies.") { failOn };
        verb.SetAction((parsed, cancellation) => Task.Run(() => Run(stack(), parsed.GetValue(failOn)!, console, cancellation), cancellation));
        return verb;
    }

    private static int Run(PolicyStack stack, string failOn, ProgramConsole console, CancellationToken cancellation)
    {
        var report = stack.Policies.Lint();
        cancellation.ThrowIfCancellationRequested();
        FindingLines.Write(console.Output, report.Findings);
        console.Error.WriteLine(Summary.Of(stack, report));
        return Enum.TryParse<Severity>(failOn, ignoreCase: true, out var severity) && report.HasAny(severity) ? ExitCode.Findings : ExitCode.Fine;
    }
}
