using NetPolSdk.Deployment.Output;
using NetPolSdk.Deployment.Stacks;
using Spectre.Console;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>Shows how far a run has come: a bar on terminals, and elsewhere a line now and then.</summary>
internal static class Progress
{
    /// <summary>So many lines are written where there is no terminal, however many writes there are.</summary>
    private const int MostLines = 20;

    /// <summary>Shows the progress of a run.</summary>
    public static Task<DeploymentOutcome> ShowAsync(ProgramConsole console, StackPlan plan, Func<IProgress<DeploymentProgress>?, Task<DeploymentOutcome>> run)
    {
        if (!plan.HasChanges)
        {
            return run(null);
        }

        return console.ErrorIsTerminal ? LiveAsync(console, plan, run) : run(new Lines(console.Error, plan.Stack, Math.Max(1, plan.Transition.Steps.Count / MostLines)));
    }

    private static Task<DeploymentOutcome> LiveAsync(ProgramConsole console, StackPlan plan, Func<IProgress<DeploymentProgress>?, Task<DeploymentOutcome>> run)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(console.Error) });
        return terminal.Progress().AutoClear(true).HideCompleted(true)
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn { Alignment = Justify.Left })
            .StartAsync(context =>
            {
                var task = context.AddTask(Markup.Escape(plan.Stack), maxValue: plan.Transition.Steps.Count);
                return run(new Bar(task));
            });
    }

    /// <summary>The progress on a terminal.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<DeploymentProgress>
    {
        public void Report(DeploymentProgress value)
        {
            task.Value = value.Done;
            task.Description = Markup.Escape(SafeText.Line(value.Step));
        }
    }

    /// <summary>The progress as lines.</summary>
    private sealed class Lines(TextWriter output, string stack, int every) : IProgress<DeploymentProgress>
    {
        private readonly Lock _lock = new();

        public void Report(DeploymentProgress value)
        {
            if (value.Done % every == 0 || value.Done == value.Total)
            {
                lock (_lock)
                {
                    output.WriteLine($"{stack}: {value.Done} of {value.Total}: {SafeText.Line(value.Step)}");
                }
            }
        }
    }
}
