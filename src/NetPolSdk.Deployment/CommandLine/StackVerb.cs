using System.CommandLine;
using NetPolSdk.Deployment.Output;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>
/// The verbs that work on a cluster, for the programs of users and for the tool alike: <c>preview</c> says what would be done,
/// <c>up</c> does it, and <c>destroy</c> takes all of it away.
/// </summary>
/// <param name="stack">Gives the stack that the arguments speak of.</param>
/// <param name="console">The console.</param>
internal sealed class StackVerb(Func<ParseResult, CancellationToken, PolicyStack> stack, ProgramConsole console)
{
    public const string Preview = "preview", Up = "up", Destroy = "destroy";

    private readonly ClusterOptions _cluster = new();
    private readonly Option<bool> _yes = new("--yes", "-y") { Description = "Do not ask." };
    private readonly Option<bool> _wait = new("--wait") { Description = "Wait until the objects read back as written." };
    private readonly Option<int> _timeout = new("--timeout") { Description = "How many seconds to wait at most.", DefaultValueFactory = _ => 60 };
    private readonly Option<bool> _rollback = new("--rollback-on-failure") { Description = "Put back what was there before when a write fails." };

    /// <summary>Adds the verbs to a root.</summary>
    /// <param name="root">The root.</param>
    /// <param name="make">Makes a command of a name and a description.</param>
    public void AddTo(Command root, Func<string, string, Command> make)
    {
        root.Add(Verb(make(Preview, "Say what up would do, and what it would mean. Nothing is written."), PreviewAsync, takes: true));
        root.Add(Verb(make(Up, "Bring the cluster to what the policies say, in an order that never cuts live traffic."), UpAsync, takes: true, _yes, _wait, _timeout, _rollback));
        root.Add(Verb(make(Destroy, "Take all policies of the stack out of the cluster, and its inventory."), DestroyAsync, takes: false, _yes));
    }

    private Command Verb(Command verb, Func<ParseResult, CancellationToken, Task<int>> run, bool takes, params Option[] options)
    {
        foreach (var option in options)
        {
            verb.Add(option);
        }

        _cluster.AddTo(verb, takes);
        verb.SetAction(run);
        return verb;
    }

    private async Task<int> PreviewAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (deployment, policies) = Prepare(parsed, cancellation);
        if (HasErrors(policies))
        {
            return ExitCode.Findings;
        }

        var plan = await deployment.PlanAsync(policies, cancellation).ConfigureAwait(false);
        Show(parsed, plan, null);
        return plan.CanBeCarriedOut ? ExitCode.Fine : ExitCode.Findings;
    }

    private async Task<int> UpAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (deployment, policies) = Prepare(parsed, cancellation);
        return HasErrors(policies) ? ExitCode.Findings : await CarryOutAsync(parsed, deployment, await deployment.PlanAsync(policies, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    private async Task<int> DestroyAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (deployment, policies) = Prepare(parsed, cancellation);
        return await CarryOutAsync(parsed, deployment, await deployment.PlanDestructionAsync(policies, cancellation).ConfigureAwait(false), cancellation).ConfigureAwait(false);
    }

    private (StackDeployment Deployment, PolicyStack Stack) Prepare(ParseResult parsed, CancellationToken cancellation)
    {
        var policies = stack(parsed, cancellation);
        var access = console.Connect(_cluster.Selection(parsed));
        foreach (var warning in access.Warnings)
        {
            console.Error.WriteLine($"{policies.Name}: {SafeText.Line(warning)}");
        }

        var isUp = parsed.CommandResult.Command.Name == Up;
        var options = _cluster.Stack(parsed, access.Namespace) with
        {
            Wait = isUp && parsed.GetValue(_wait),
            WaitAtMost = isUp ? TimeSpan.FromSeconds(Math.Max(1, parsed.GetValue(_timeout))) : TimeSpan.FromMinutes(1),
            RollbackOnFailure = isUp && parsed.GetValue(_rollback),
        };
        return (new StackDeployment(access.Server, options), policies);
    }

    private async Task<int> CarryOutAsync(ParseResult parsed, StackDeployment deployment, StackPlan plan, CancellationToken cancellation)
    {
        if (!plan.CanBeCarriedOut || (!plan.HasChanges && _cluster.IsJson(parsed)))
        {
            Show(parsed, plan, null);
        }

        if (!plan.CanBeCarriedOut)
        {
            console.Error.WriteLine($"{plan.Stack}: nothing was written");
            return ExitCode.Findings;
        }

        if (plan.HasChanges && !_cluster.IsJson(parsed))
        {
            Show(parsed, plan, null);
        }

        if (plan.HasChanges && !parsed.GetValue(_yes) && !Agrees(plan))
        {
            return ExitCode.Unusable;
        }

        var outcome = await Progress.ShowAsync(console, plan, progress => deployment.CarryOutAsync(plan, progress, cancellation)).ConfigureAwait(false);
        if (plan.HasChanges && _cluster.IsJson(parsed))
        {
            PlanAsJson.Write(console.Output, plan, outcome);
        }

        return Report(plan, outcome);
    }

    private void Show(ParseResult parsed, StackPlan plan, DeploymentOutcome? outcome)
    {
        if (_cluster.IsJson(parsed))
        {
            PlanAsJson.Write(console.Output, plan, outcome);
        }
        else
        {
            new PlanAsText(console.Output, console.OutputIsTerminal).Write(plan);
        }

        console.Output.Flush();
    }

    private bool HasErrors(PolicyStack policies)
    {
        var report = policies.Policies.Lint();
        FindingLines.Write(console.Error, report.Findings.Where(finding => finding.Severity >= Severity.Warning));
        if (!report.HasAny(Severity.Error))
        {
            return false;
        }

        console.Error.WriteLine(Summary.Of(policies, report) + "; nothing was written");
        return true;
    }

    private bool Agrees(StackPlan plan)
    {
        if (console.ReadAnswer is null)
        {
            console.Error.WriteLine($"{plan.Stack}: nothing was written. Nobody can be asked here, so say --yes, or look at the plan with {Preview}.");
            return false;
        }

        console.Error.Write($"Do this{(plan.Gaps.Count > 0 ? ", in spite of what no order avoids" : "")}? [y/N] ");
        if (console.ReadAnswer()?.Trim() is "y" or "Y" or "yes")
        {
            return true;
        }

        console.Error.WriteLine($"{plan.Stack}: nothing was written");
        return false;
    }

    private int Report(StackPlan plan, DeploymentOutcome outcome)
    {
        foreach (var failure in outcome.Failures)
        {
            console.Error.WriteLine("  " + string.Join("\n  ", failure.Split('\n').Select(SafeText.Line)));
        }

        var again = $"Run it again: it goes on from what stands{(outcome.IsRolledBack ? "" : ", and ends as if nothing had happened")}.";
        console.Error.WriteLine($"{plan.Stack}: " + outcome switch
        {
            { IsComplete: true } when !plan.HasChanges => $"nothing to do, {PlanAsText.Count(plan.Objects.Count, "policy", "policies")} unchanged",
            { IsComplete: true } => $"done: {PlanAsText.Summary(plan)}",
            { IsRolledBack: true } => $"failed, and what was there before is back. {again}",
            { IsInterrupted: true } => $"interrupted: {outcome.Done.Count} of {plan.Transition.Steps.Count} writes are done and stand. {again}",
            _ => $"failed: {outcome.Done.Count} of {plan.Transition.Steps.Count} writes are done and stand, {outcome.NotBegun} were not begun. {again}",
        });
        return outcome.IsComplete ? ExitCode.Fine : outcome.IsInterrupted ? ExitCode.Interrupted : ExitCode.Findings;
    }
}
