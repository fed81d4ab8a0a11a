namespace NetPolSdk;

/// <summary>Something about a conversion that changes no meaning and that one should know, such as a priority that was not in use before.</summary>
/// <param name="Policy">The policy that was given.</param>
/// <param name="Path">The part that it is about, as Kubernetes writes it.</param>
/// <param name="Text">What was done, as a sentence.</param>
public sealed record ConversionNote(Policy Policy, FieldPath Path, string Text)
{
    /// <summary>The note on one line.</summary>
    public override string ToString() => $"{new PolicyOrigin(Policy, Path)}: {Text}";
}
