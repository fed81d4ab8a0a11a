using System.CommandLine;
using NetPolSdk.Deployment.Manifests;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary><c>synth</c>: the policies as manifests. Policies with errors are not written.</summary>
internal static class SynthVerb
{
    public const string Name = "synth";

    public static Command Create(Func<PolicyStack> stack, ProgramConsole console)
    {
        var format = new Option<ManifestFormat>("--format", "-f") { Description = "The form of the manifests.", DefaultValueFactory = _ => ManifestFormat.Yaml };
        var folder = new Option<string?>("--output-dir")
        {
            Description = "Write one file for each policy, numbered in the order of the layers, and a kustomization.yaml into this folder, all of them or none, instead of standard output.",
            HelpName = "FOLDER",
        };
        var verb = new Command(Name, "Print the policies as manifests.") { format, folder };
        verb.SetAction((parsed, cancellation) => Task.Run(() => Run(stack(), parsed.GetValue(format), parsed.GetValue(folder), console, cancellation), cancellation));
        return verb;
    }

    private static int Run(PolicyStack stack, ManifestFormat format, string? folder, ProgramConsole console, CancellationToken cancellation)
    {
        var report = stack.Policies.Lint();
        cancellation.ThrowIfCancellationRequested();
        FindingLines.Write(console.Error, report.Findings.Where(finding => finding.Severity >= Severity.Warning));
        if (report.HasAny(Severity.Error))
        {
            console.Error.WriteLine(Summary.Of(stack, report) + "; nothing was written");
            return ExitCode.Findings;
        }

        if (folder is null)
        {
            console.Output.Write(format.Text(stack.Policies));
        }
        else
        {
            OutputFolder.Write(folder, ManifestFiles.Of(stack.Policies, format), cancellation);
        }

        console.Error.WriteLine(Summary.Of(stack, report));
        return ExitCode.Fine;
    }
}
