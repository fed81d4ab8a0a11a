namespace NetPolSdk.Deployment.Transitions;

/// <summary>One of the two things that changing a policy does. An update does both at once, unless a bridge keeps what it removes.</summary>
/// <param name="Change">The policy.</param>
/// <param name="IsRemoval">Whether what the policy said goes, rather than what it shall say comes.</param>
internal readonly record struct StepEnd(PolicyChange Change, bool IsRemoval);
