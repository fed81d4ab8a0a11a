namespace NetPolSdk;

/// <summary>A change that would turn a verdict into its opposite at one end.</summary>
/// <param name="Direction">The end.</param>
/// <param name="Where">The policies or rules to change; empty where a new policy is needed.</param>
/// <param name="Text">What to do, as a sentence.</param>
public sealed record SuggestedChange(Direction Direction, ValueList<PolicyOrigin> Where, string Text);
