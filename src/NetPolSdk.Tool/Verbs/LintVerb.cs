using System.CommandLine;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Findings;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol lint PATH…</c>: what is wrong with the policies.</summary>
internal static class LintVerb
{
    private static readonly Argument<string[]> Paths = SharedOptions.Paths();

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "sarif", "github");

    private static readonly Option<string> FailOn = FailOnOption();

    private static readonly Option<bool> OtherPolicies = new("--partial")
    {
        Description = "The cluster may hold policies that are not among the files: report nothing that rests on their absence.",
    };

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "lint",
            "Reports what is wrong with policies, what they say other than it looks, and what will not work.",
            new Example("All manifests below a folder", "netpol lint ./manifests"),
            new Example("What a chart would install", "helm template ./chart | netpol lint -"),
            new Example("Fail a build on warnings too, and show them in GitHub's code scanning", "netpol lint ./manifests --fail-on warning --format sarif --output netpol.sarif"),
            new Example("Annotate a pull request in GitHub Actions", "netpol lint ./manifests --format github"))
        {
            Paths,
            Format,
            FailOn,
            OtherPolicies,
            SharedOptions.Engine,
            SharedOptions.Output,
        };
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var paths = context.Arguments.GetRequiredValue(Paths);
        var input = InputManifest.Read(paths, context.Console, context.Cancellation);
        input.RequireObjects(context);
        var report = input.Manifest.Policies.Lint(new LintOptions
        {
            OtherPoliciesMayExist = context.Arguments.GetValue(OtherPolicies),
            Cluster = input.Manifest.ToCluster(),
        });
        var findings = input.Findings.Concat(report.Findings.Select(finding => Locate(finding, input.Manifest))).ToList();
        findings.Sort(LocatedFinding.Order);
        context.WriteData(output => Write(output, findings, context));
        input.NoteUnknownKinds(context);
        context.Console.Error.WriteLine(LintSummary.Of(findings, report, input));
        return IsAtLeast(findings, context.Arguments.GetRequiredValue(FailOn)) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static LocatedFinding Locate(Finding finding, Manifest manifest) => LocatedFinding.Of(
        finding,
        finding.Source is { } policy && manifest.DocumentOf(policy) is { } document ? document.LocationOf(finding.Field) : new SourceLocation(null, SourcePosition.Start));

    private static void Write(TextWriter output, IReadOnlyList<LocatedFinding> findings, VerbContext context)
    {
        switch (context.Arguments.GetRequiredValue(Format))
        {
            case "json":
                FindingsAsJson.Write(output, findings);
                break;
            case "sarif":
                FindingsAsSarif.Write(output, findings, ToolVersion.Short);
                break;
            case "github":
                FindingsAsGitHubCommands.Write(output, findings);
                break;
            default:
                FindingsAsText.Write(output, findings, context.ColoursOutput);
                break;
        }
    }

    private static bool IsAtLeast(IEnumerable<LocatedFinding> findings, string failOn) => failOn switch
    {
        "never" => false,
        "info" => findings.Any(),
        "warning" => findings.Any(finding => finding.Severity >= Severity.Warning),
        _ => findings.Any(finding => finding.Severity >= Severity.Error),
    };

    private static Option<string> FailOnOption()
    {
        var option = new Option<string>("--fail-on")
        {
            Description = "The least severity that gives exit code 1.",
            DefaultValueFactory = _ => "error",
        };
        option.AcceptOnlyFromAmong("error", "warning", "info", "never");
        return option;
    }
}
