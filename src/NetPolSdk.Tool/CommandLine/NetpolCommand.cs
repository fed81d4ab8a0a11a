using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using NetPolSdk.Tool.Verbs;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>The command line of the tool.</summary>
internal static class NetpolCommand
{
    /// <summary>The root with every verb.</summary>
    /// <param name="console">The console that the verbs work on.</param>
    public static RootCommand Create(ToolConsole console)
    {
        var root = new RootCommand("Lints, evaluates and explains Kubernetes network policies without a cluster, and brings them into one.")
        {
            LintVerb.Create(console),
            ListVerb.Create(console),
            ExplainVerb.Create(console),
            ShowVerb.Create(console),
            DiffVerb.Create(console),
            TestVerb.Create(console),
            ImportVerb.Create(console),
            ConvertVerb.Create(console),
            ProbeVerb.Create(console),
            AlertsVerb.Create(console),
            DoctorVerb.Create(console),
            CompletionVerb.Create(console),
        };
        StackVerbs.AddTo(root, console);
        root.Add(SharedOptions.NoColor);
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            option.Action = new HelpWithExamples((SynchronousCommandLineAction)option.Action!);
        }

        return root;
    }
}
