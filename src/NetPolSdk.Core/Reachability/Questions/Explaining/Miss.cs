namespace NetPolSdk;

/// <summary>One reason for which a rule does not match.</summary>
/// <param name="Part">The part that does not match.</param>
/// <param name="Path">Its field.</param>
/// <param name="Text">What it asks for and what there is, as a sentence without a full stop.</param>
public sealed record Miss(MissedPart Part, FieldPath Path, string Text);
