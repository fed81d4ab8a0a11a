using System.Security.Cryptography;
using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Doctor.EnforcementTest;

/// <summary><c>netpol doctor --enforcement</c>: asks, carries the test out, and says what it showed.</summary>
internal sealed class EnforcementRun(VerbContext context, string image, TimeSpan timeout, bool isJson)
{
    private readonly TestObjects _objects = new("netpolsdk-enforcement-" + RandomNumberGenerator.GetHexString(6, lowercase: true), image);

    /// <summary>Runs it.</summary>
    /// <param name="print">Whether it is only printed.</param>
    /// <param name="yes">Whether nobody is asked.</param>
    /// <returns>The exit code: 0 enforced, 1 not enforced, 2 not known.</returns>
    public int Run(bool print, bool yes)
    {
        if (print)
        {
            context.WriteData(output => TestScript.Write(output, _objects, timeout));
            return ExitCode.Fine;
        }

        var server = ClusterInput.Reach(context).Server;
        if (!yes && !Agrees(server.Name))
        {
            return ExitCode.Unusable;
        }

        var test = new ClusterTest(server, _objects, timeout, line => context.Note(SafeText.Line(line)));
        var (outcome, reason) = test.RunAsync(context.Cancellation).GetAwaiter().GetResult();
        context.WriteData(output => Write(output, server.Name, outcome, reason));
        return outcome switch
        {
            TestOutcome.Enforced => ExitCode.Fine,
            TestOutcome.NotEnforced => ExitCode.Findings,
            _ => ExitCode.Unusable,
        };
    }

    private bool Agrees(string server)
    {
        if (context.Console.ReadAnswer is not { } answer)
        {
            context.Note("nothing was started. Nobody can be asked here, so say --yes, or look at the test with --print.");
            return false;
        }

        context.Console.Error.Write($"Start two pods in a new namespace {_objects.Namespace} on {SafeText.Line(server)}, and delete it afterwards? [y/N] ");
        if (answer()?.Trim() is "y" or "Y" or "yes")
        {
            return true;
        }

        context.Note("nothing was started");
        return false;
    }

    private void Write(TextWriter output, string server, TestOutcome outcome, string reason)
    {
        if (!isJson)
        {
            output.WriteLine(outcome switch
            {
                TestOutcome.Enforced => "network policies are enforced",
                TestOutcome.NotEnforced => "network policies are NOT enforced: a pod that a policy closes to everybody was reached all the same. netpol doctor says which network plugin runs, and what makes it enforce them.",
                _ => "whether network policies are enforced could not be found out. " + SafeText.Line(reason),
            });
            return;
        }

        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteString("server", server);
            json.WriteString("enforced", outcome switch
            {
                TestOutcome.Enforced => "yes",
                TestOutcome.NotEnforced => "no",
                _ => "unknown",
            });
            json.WriteString("reason", reason);
            json.WriteEndObject();
        });
    }
}
