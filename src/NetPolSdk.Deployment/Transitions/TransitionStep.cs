namespace NetPolSdk.Deployment.Transitions;

/// <summary>One write. The server does it whole or not at all.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Policy">The policy as it is written, or as it is deleted.</param>
internal sealed record TransitionStep(TransitionStepKind Kind, Policy Policy)
{
    /// <summary>Whether the policy is gone afterwards.</summary>
    public bool IsDeletion => Kind is TransitionStepKind.Delete or TransitionStepKind.DeleteBridge;

    /// <summary>Whether it is about a policy that is there only while others change.</summary>
    public bool IsBridge => Kind is TransitionStepKind.CreateBridge or TransitionStepKind.DeleteBridge;

    /// <summary>The step as a message names it.</summary>
    public override string ToString() => Kind switch
    {
        TransitionStepKind.CreateBridge => "create bridge ",
        TransitionStepKind.Create => "create ",
        TransitionStepKind.Update => "update ",
        TransitionStepKind.Delete => "delete ",
        _ => "delete bridge ",
    } + Policy.Metadata;
}
