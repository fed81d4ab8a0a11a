using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Doctor;
using NetPolSdk.Tool.Doctor.EnforcementTest;
using NetPolSdk.Tool.Findings;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol doctor</c>: what in the live cluster keeps policies from working.</summary>
internal static class DoctorVerb
{
    private static readonly Option<string> Format = SharedOptions.Format("text", "json");

    private static readonly Option<string> FailOn = SharedOptions.FailOn();

    private static readonly Option<bool> Enforcement = new("--enforcement")
    {
        Description = "Find out by a test whether policies are enforced: two pods in a namespace of its own, a denial, and whether it holds. The namespace is deleted afterwards.",
    };

    private static readonly Option<bool> Print = new("--print") { Description = "With --enforcement: print the test as a script, and start nothing." };

    private static readonly Option<bool> Yes = new("--yes", "-y") { Description = "With --enforcement: do not ask." };

    private static readonly Option<string> Image = new("--image")
    {
        Description = "With --enforcement: the image of the pods, which must have sh, wget and httpd as BusyBox has them.",
        DefaultValueFactory = _ => TestObjects.DefaultImage,
        HelpName = "IMAGE",
    };

    private static readonly Option<int> Timeout = TimeoutOption();

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "doctor",
            "Says what in the live cluster keeps policies from working, each with the command that mends it.",
            new Example("The cluster of the current context", "netpol doctor"),
            new Example("For a pipeline", "netpol doctor --context staging --format json --fail-on warning"),
            new Example("Whether policies are enforced, by a test in a namespace of its own", "netpol doctor --enforcement --yes"),
            new Example("The same test as a script", "netpol doctor --enforcement --print"))
        {
            Format,
            FailOn,
            Enforcement,
            Print,
            Yes,
            Image,
            Timeout,
            SharedOptions.Output,
        };
        ClusterInput.AddSelectionTo(verb);
        verb.Validators.Add(result =>
        {
            if (!result.GetValue(Enforcement) && ((Option[])[Print, Yes, Image, Timeout]).FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } alone)
            {
                result.AddError($"{alone.Name} is about the test: add --enforcement.");
            }
        });
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var arguments = context.Arguments;
        if (arguments.GetValue(Enforcement))
        {
            return new EnforcementRun(context, arguments.GetRequiredValue(Image), TimeSpan.FromSeconds(arguments.GetValue(Timeout)), arguments.GetRequiredValue(Format) == "json")
                .Run(arguments.GetValue(Print), arguments.GetValue(Yes));
        }

        var server = ClusterInput.Reach(context).Server;
        var report = ClusterDoctor.ExamineAsync(server, ClusterInput.OnlyNamespace(arguments), context.Cancellation).GetAwaiter().GetResult();
        context.WriteData(output =>
        {
            if (arguments.GetRequiredValue(Format) == "json")
            {
                DoctorAsJson.Write(output, report);
            }
            else
            {
                DoctorAsText.Write(output, report, context.ColoursOutput);
            }
        });
        LiveInput.Tell(report.Snapshot, context);
        context.Note(Summary(report));
        return !report.Snapshot.IsWhole ? ExitCode.Unusable : Fails(report, arguments.GetRequiredValue(FailOn)) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string Summary(DoctorReport report)
    {
        int Count(Severity severity) => report.Findings.Count(finding => finding.Severity == severity);
        return $"{LintSummary.Counted(Count(Severity.Error), "error", "errors")}, {LintSummary.Counted(Count(Severity.Warning), "warning", "warnings")}, {LintSummary.Counted(Count(Severity.Info), "remark", "remarks")}"
            + (report.NotJudged > 0 ? $"; {LintSummary.Counted(report.NotJudged, "check", "checks")} could not be decided" : "");
    }

    private static bool Fails(DoctorReport report, string failOn) => SharedOptions.LeastSeverity(failOn) is { } least && report.Findings.Any(finding => finding.Severity >= least);

    private static Option<int> TimeoutOption()
    {
        var option = new Option<int>("--timeout")
        {
            Description = "With --enforcement: how many seconds each pod may take.",
            DefaultValueFactory = _ => 120,
            HelpName = "SECONDS",
        };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > 3600)
            {
                result.AddError("--timeout is from 1 to 3600.");
            }
        });
        return option;
    }
}
