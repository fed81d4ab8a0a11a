namespace NetPolSdk;

/// <summary>A list of items of one shape.</summary>
/// <param name="items">The shape of the items.</param>
internal sealed class ListSchema(Schema items) : Schema
{
    public override string Expected => "a list";

    public Schema Items { get; } = items;

    /// <summary>The least number of items.</summary>
    public int Least { get; init; }

    /// <summary>The greatest number of items.</summary>
    public int Most { get; init; } = int.MaxValue;

    /// <summary>Whether no item may occur twice.</summary>
    public bool IsSet { get; init; }

    /// <summary>What to do where there are too many items.</summary>
    public string TooManyRemedy { get; init; } = "Leave some out.";
}
