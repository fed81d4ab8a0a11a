namespace NetPolSdk;

/// <summary>An object whose keys are the author's, with values of one shape.</summary>
/// <param name="values">The shape of the values.</param>
internal sealed class MapSchema(Schema values) : Schema
{
    public override string Expected => "an object";

    public Schema Values { get; } = values;

    /// <summary>What is wrong with a key, if anything.</summary>
    public Func<string, SyntaxFault?>? KeyFault { get; init; }
}
