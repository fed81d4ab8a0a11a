using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>The command line of a program.</summary>
internal static class ProgramCommand
{
    public static RootCommand Create(string name, Func<PolicyStack> stack, ProgramConsole console)
    {
        var root = new RootCommand($"Prints and checks the network policies of {name}. Without a verb: {SynthVerb.Name}.")
        {
            SynthVerb.Create(stack, console),
            LintVerb.Create(stack, console),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        }

        return root;
    }
}
