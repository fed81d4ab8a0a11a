namespace NetPolSdk;

/// <summary>A whole number.</summary>
/// <param name="least">The least that it may be.</param>
/// <param name="most">The greatest.</param>
internal sealed class IntegerSchema(long least, long most) : Schema
{
    public override string Expected => "an integer";

    public long Least { get; } = least;

    public long Most { get; } = most;
}
