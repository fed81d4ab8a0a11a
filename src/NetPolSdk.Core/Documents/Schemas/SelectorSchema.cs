namespace NetPolSdk;

/// <summary>
/// A label selector. Servers check only its shape in custom resources; the engines that read it refuse bad keys and values,
/// so those are faults as well.
/// </summary>
internal sealed class SelectorSchema : Schema
{
    public static SelectorSchema Instance { get; } = new();

    public override string Expected => "an object";
}
