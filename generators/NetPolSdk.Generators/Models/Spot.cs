using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Generators;

/// <summary>A place in a source file, as a value that keeps no syntax alive.</summary>
internal readonly record struct Spot(string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static Spot Of(Location location) => new(location.GetLineSpan().Path, location.SourceSpan, location.GetLineSpan().Span);

    public Location ToLocation() => Path is null ? Location.None : Location.Create(Path, Span, Lines);
}
