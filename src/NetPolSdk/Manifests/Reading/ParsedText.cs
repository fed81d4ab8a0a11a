namespace NetPolSdk;

/// <summary>What a text holds: the roots of its documents, and what could not be read.</summary>
internal sealed class ParsedText
{
    public List<DocumentNode> Roots { get; } = [];

    public List<DocumentFault> Faults { get; } = [];

    public void Report(SourcePosition position, string problem, string remedy) =>
        Faults.Add(new DocumentFault(RuleIds.Unreadable, FieldPath.Root, position, problem, remedy));
}
