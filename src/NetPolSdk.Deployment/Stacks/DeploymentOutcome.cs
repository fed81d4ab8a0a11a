namespace NetPolSdk.Deployment.Stacks;

/// <summary>What came of carrying out a plan.</summary>
public sealed record DeploymentOutcome
{
    internal DeploymentOutcome()
    {
    }

    /// <summary>The writes that were done, each as one line.</summary>
    public ValueList<string> Done { get; internal init; } = [];

    /// <summary>How many writes were not begun.</summary>
    public int NotBegun { get; internal init; }

    /// <summary>What failed, each with what to do.</summary>
    public ValueList<string> Failures { get; internal init; } = [];

    /// <summary>Whether the caller asked to stop, and something was left to do.</summary>
    public bool IsInterrupted { get; internal init; }

    /// <summary>Whether the objects that were there before were put back.</summary>
    public bool IsRolledBack { get; internal init; }

    /// <summary>Whether all of the plan was carried out.</summary>
    public bool IsComplete => NotBegun == 0 && Failures.Count == 0;
}
