namespace NetPolSdk.Deployment.Stacks;

/// <summary>How far a run has come.</summary>
/// <param name="Done">How many writes have been done.</param>
/// <param name="Total">How many there are.</param>
/// <param name="Step">The write that was just done, as one line.</param>
public sealed record DeploymentProgress(int Done, int Total, string Step);
