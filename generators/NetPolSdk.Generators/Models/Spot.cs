using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Generators;

/// <summary>A place in a source file, as a value that keeps no syntax alive.</summary>
internal readonly record struct Spot(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static Spot Of(Location location) => new(location.GetLineSpan().Path, location.SourceSpan, location.GetLineSpan().Span);

    /// <summary>
    /// The place in the compilation as it is now. Only a place in one of its files can be suppressed there, or have the severity that
    /// <c>.editorconfig</c> gives it.
    /// </summary>
    public Location ToLocation(Compilation compilation)
    {
        if (Path is null)
        {
            return Location.None;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath == Path && Span.End <= tree.Length && tree.GetLineSpan(Span).Span == Lines)
            {
                return Location.Create(tree, Span);
            }
        }

        return Location.Create(Path, Span, Lines);
    }
}
