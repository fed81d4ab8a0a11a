namespace NetPolSdk;

/// <summary>Says why reading a document ends here. It never leaves the reader.</summary>
internal sealed class UnreadableException(SourcePosition position, string problem, string remedy, bool endsText = false) : Exception(problem)
{
    public SourcePosition Position { get; } = position;

    public string Remedy { get; } = remedy;

    /// <summary>Whether the documents that follow are not to be read either.</summary>
    public bool EndsText { get; } = endsText;
}
