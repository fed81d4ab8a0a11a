namespace NetPolSdk.Analyzers.Replay;

/// <summary>A value that is what it will be at run time, except for the holes in it.</summary>
/// <param name="content">A constant, or an immutable object of Core.</param>
/// <param name="hasHoles">Whether a part of it may be a <see cref="Hole"/>.</param>
/// <param name="step">The call that made it; null for constants.</param>
internal sealed class KnownValue(object? content, bool hasHoles = false, Step? step = null) : Value
{
    public object? Content { get; } = content;

    public bool HasHoles { get; } = hasHoles;

    public Step? Step { get; } = step;

    /// <summary>The text, where all of it is known.</summary>
    public string? Text => HasHoles ? null : Content as string;
}
