using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>The command line of a program.</summary>
internal static class ProgramCommand
{
    public static RootCommand Create(string name, Func<PolicyStack> stack, ProgramConsole console)
    {
        var root = new RootCommand($"Prints, checks, explains and deploys the network policies of {name}. Without a verb: {SynthVerb.Name}.")
        {
            SynthVerb.Create(stack, console),
            LintVerb.Create(stack, console),
            ListVerb.Create(stack, console),
            ShowVerb.Create(stack, console),
            ExplainVerb.Create(stack, console),
            DiffVerb.Create(stack, console),
        };
        new StackVerb((_, _) => stack(), console).AddTo(root, static (verb, description) => new Command(verb, description));
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
        }

        return root;
    }
}
