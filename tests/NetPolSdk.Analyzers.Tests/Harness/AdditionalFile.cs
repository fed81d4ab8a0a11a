using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>An additional file of a test project.</summary>
internal sealed class AdditionalFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
