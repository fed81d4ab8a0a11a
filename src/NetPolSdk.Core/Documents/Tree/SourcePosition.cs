using System.Globalization;

namespace NetPolSdk;

/// <summary>A place in a text.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1, in UTF-16 units.</param>
public readonly record struct SourcePosition(int Line, int Column)
{
    /// <summary>The beginning of a text.</summary>
    public static SourcePosition Start { get; } = new(1, 1);

    /// <summary>The place as editors and compilers write it: <c>line:column</c>.</summary>
    public override string ToString() => Line.ToString(CultureInfo.InvariantCulture) + ":" + Column.ToString(CultureInfo.InvariantCulture);
}
