using System.CommandLine;
using NetPolSdk.Deployment.Snapshots;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Findings;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol lint PATH…</c>: what is wrong with the policies.</summary>
internal static class LintVerb
{
    private static readonly Argument<string[]> Paths = SharedOptions.PathsUnlessCluster();

    private static readonly Option<string> Format = SharedOptions.Format("text", "json", "sarif", "github");

    private static readonly Option<string> FailOn = SharedOptions.FailOn();

    private static readonly Option<bool> OtherPolicies = new("--partial")
    {
        Description = "The cluster may hold policies that are not among the files: report nothing that rests on their absence.",
    };

    private static readonly Option<string?> Config = new("--config")
    {
        Description = "A file of settings, in place of the nearest netpol.yaml of each manifest's folder and those above it.",
        HelpName = "FILE",
    };

    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var verb = new VerbCommand(
            "lint",
            "Reports what is wrong with policies, what they say other than it looks, and what will not work.",
            new Example("All manifests below a folder", "netpol lint ./manifests"),
            new Example("The policies of the live cluster", "netpol lint --cluster"),
            new Example("What a chart would install", "helm template ./chart | netpol lint -"),
            new Example("Fail a build on warnings too, and show them in GitHub's code scanning", "netpol lint ./manifests --fail-on warning --format sarif --output netpol.sarif"),
            new Example("Annotate a pull request in GitHub Actions", "netpol lint ./manifests --format github"))
        {
            Paths,
            Format,
            FailOn,
            OtherPolicies,
            Config,
            SharedOptions.Engine,
            SharedOptions.Output,
        };
        foreach (var option in LintSettingOptions.Options)
        {
            verb.Options.Add(option);
        }

        ClusterInput.AddTo(verb, result => result.GetValue(Paths)?.Length ?? 0);
        verb.Runs(console, Run);
        return verb;
    }

    private static int Run(VerbContext context)
    {
        var configurations = new LintConfigurations(context.Console, options => FromCommandLine(options, context.Arguments), context.Arguments.GetValue(Config));
        var input = ReadInput(context, configurations);
        configurations.Know(input.Manifest.ToCluster(), input.Live is { } snapshot ? ClusterFacts.Of(snapshot) : null);
        var documents = Documents(input.Manifest);
        var report = Linter.JudgeAll(input.Manifest.Policies, policy => configurations.Of(documents[policy].File));
        var invalid = input.Findings.Select(finding => Configure(finding, configurations)).OfType<LocatedFinding>();
        var findings = invalid.Concat(report.Findings.Select(finding => Locate(finding, documents, input)).Distinct()).Concat(configurations.Findings).ToList();
        findings.Sort(LocatedFinding.Order);
        context.WriteData(output => Write(output, findings, context));
        input.NoteUnknownKinds(context);
        context.Console.Error.WriteLine(LintSummary.Of(findings, report, input));
        return input.Live?.IsWhole == false ? ExitCode.Unusable : SharedOptions.LeastSeverity(context.Arguments.GetRequiredValue(FailOn)) is { } least && findings.Exists(finding => finding.Severity >= least) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static InputManifest ReadInput(VerbContext context, LintConfigurations configurations)
    {
        if (ClusterInput.IsAsked(context.Arguments))
        {
            return LiveInput.Read(context, forRules: true);
        }

        var input = InputManifest.Read(context.Arguments.GetValue(Paths) ?? [], context.Console, file => ManifestOptions.For(configurations.Of(file).CiliumVersion), context.Cancellation);
        input.RequireObjects(context);
        return input;
    }

    private static LintOptions FromCommandLine(LintOptions options, ParseResult arguments)
    {
        var applied = LintSettingOptions.Apply(options, arguments);
        return arguments.GetValue(OtherPolicies) ? applied with { OtherPoliciesMayExist = true } : applied;
    }

    private static Dictionary<Policy, ManifestDocument> Documents(Manifest manifest)
    {
        var documents = new Dictionary<Policy, ManifestDocument>(SameObject.Instance);
        foreach (var document in manifest.Documents.Where(document => document.Policy is not null))
        {
            documents[document.Policy!] = document;
        }

        return documents;
    }

    private static LocatedFinding? Configure(LocatedFinding finding, LintConfigurations configurations) =>
        configurations.Of(finding.File).TryConfigure(finding.Rule, finding.Severity, out var severity) ? finding with { Severity = severity } : null;

    private static LocatedFinding Locate(Finding finding, Dictionary<Policy, ManifestDocument> documents, InputManifest input)
    {
        var document = finding.Source is { } policy ? documents.GetValueOrDefault(policy) : input.Manifest.Documents.FirstOrDefault(document => Address(document) == finding.Policy);
        return input.At(finding, document?.LocationOf(finding.Field));
    }

    /// <summary>An object that is no policy, as findings about it name it.</summary>
    private static string Address(ManifestDocument document) => $"{document.Kind} {document.Namespace ?? "default"}/{document.Name}";

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
}
