using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>A string in C# that is read as a manifest.</summary>
/// <param name="text">What the string is at run time.</param>
/// <param name="place">The expression that is underlined where no part of it can be.</param>
/// <param name="map">Where its characters are written; null where they are not written in one literal.</param>
internal sealed class ManifestLiteral(string text, SyntaxNode place, LiteralMap? map) : ManifestSource(text, null)
{
    public override Location LocationOf(SourcePosition position) =>
        map?.SpanOf(ManifestText.SpanAt(Text, position)) is { } span ? Location.Create(place.SyntaxTree, span) : place.GetLocation();
}
