using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers;

/// <summary>An additional file that may hold policies, as it was read. It is read once for each text, so that typing in C# costs nothing for it.</summary>
internal sealed class PolicyFile : ManifestSource
{
    private static readonly ConditionalWeakTable<SourceText, PolicyFile> Cache = new();
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    private readonly SourceText _text;
    private readonly string _content;

    private PolicyFile(string path, SourceText text, string content, LintConfiguration? configuration)
        : base(configuration is null && !IsJsonOfOthers(path, content) ? content : "", path)
    {
        Path = path;
        _text = text;
        _content = content;
        Configuration = configuration;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The settings that it holds; null where it is no <c>netpol.yaml</c>.</summary>
    public LintConfiguration? Configuration { get; }

    /// <inheritdoc/>
    public override IEnumerable<ManifestFinding> Faults(LintOptions options) => base.Faults(options).Concat(Configuration?.Findings ?? []);

    /// <summary>Reads a file; null where it is of a kind that holds no policies.</summary>
    public static PolicyFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (!Extensions.Contains(System.IO.Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase) || file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        var read = Cache.GetValue(text, key => Of(file.Path, key));
        return read.Path == file.Path ? read : Of(file.Path, text);
    }

    /// <inheritdoc/>
    public override Location LocationOf(SourcePosition position)
    {
        var span = ManifestText.SpanAt(_content, position);
        return Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
    }

    private static PolicyFile Of(string path, SourceText text)
    {
        var content = text.ToString();
        var isConfiguration = System.IO.Path.GetFileName(path) == LintConfiguration.FileName && LintConfiguration.IsIn(content);
        return new PolicyFile(path, text, content, isConfiguration ? LintConfiguration.Parse(content, path) : null);
    }

    /// <summary>Additional files in JSON are mostly the settings of other analyzers, and those may hold comments, which are no JSON.</summary>
    private static bool IsJsonOfOthers(string path, string content) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && content.IndexOf("\"apiVersion\"", StringComparison.Ordinal) < 0;
}
