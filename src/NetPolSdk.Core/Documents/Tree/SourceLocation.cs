namespace NetPolSdk;

/// <summary>A place in a manifest.</summary>
/// <param name="File">The file; null where the text came from no file.</param>
/// <param name="Position">The place in it.</param>
public readonly record struct SourceLocation(string? File, SourcePosition Position)
{
    /// <summary>The line, from 1.</summary>
    public int Line => Position.Line;

    /// <summary>The column, from 1.</summary>
    public int Column => Position.Column;

    /// <summary>The place as editors and compilers write it: <c>file:line:column</c>.</summary>
    public override string ToString() => File is null ? Position.ToString() : File + ":" + Position;
}
