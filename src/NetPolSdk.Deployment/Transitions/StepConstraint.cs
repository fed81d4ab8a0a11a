namespace NetPolSdk.Deployment.Transitions;

/// <summary>That one thing comes before another.</summary>
/// <param name="First">What comes first.</param>
/// <param name="Second">What comes after it.</param>
/// <param name="Isolation">The class of pods whose isolation begins or ends with it: a bridge for it makes the constraint needless. Null where none would.</param>
internal sealed record StepConstraint(StepEnd First, StepEnd Second, ClassDirection? Isolation);
