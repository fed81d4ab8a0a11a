using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers;

/// <summary>An additional file that may hold policies, as it was read. It is read once for each text, so that typing in C# costs nothing for it.</summary>
internal sealed class PolicyFile
{
    private static readonly ConditionalWeakTable<SourceText, PolicyFile> Cache = new();
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    private readonly SourceText _text;
    private readonly string _content;

    private PolicyFile(string path, SourceText text)
    {
        Path = path;
        _text = text;
        _content = text.ToString();
        if (IsJsonOfOthers())
        {
            Manifest = Manifest.Parse("");
            return;
        }

        if (System.IO.Path.GetFileName(path) == LintConfiguration.FileName && LintConfiguration.IsIn(_content))
        {
            Configuration = LintConfiguration.Parse(_content, path);
        }

        Manifest = Manifest.Parse(Configuration is null ? _content : "", path);
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What it holds.</summary>
    public Manifest Manifest { get; }

    /// <summary>The settings that it holds; null where it is no <c>netpol.yaml</c>.</summary>
    public LintConfiguration? Configuration { get; }

    /// <summary>What is wrong in the file. Documents that claim to be no object of Kubernetes are others' business.</summary>
    public IEnumerable<ManifestFinding> Faults
    {
        get
        {
            var unrelated = new HashSet<SourceLocation>(Manifest.Documents
                .Where(document => document is { ApiVersion: null, Kind: null })
                .Select(document => new SourceLocation(document.File, document.Root.Position)));
            return Manifest.Findings.Where(found => !unrelated.Contains(found.Location)).Concat(Configuration?.Findings ?? []);
        }
    }

    /// <summary>Reads a file; null where it is of a kind that holds no policies.</summary>
    public static PolicyFile? Read(AdditionalText file, CancellationToken cancellation)
    {
        if (!Extensions.Contains(System.IO.Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase) || file.GetText(cancellation) is not { } text)
        {
            return null;
        }

        var read = Cache.GetValue(text, key => new PolicyFile(file.Path, key));
        return read.Path == file.Path ? read : new PolicyFile(file.Path, text);
    }

    /// <summary>The place in the file, as an editor underlines it.</summary>
    public Location LocationOf(SourcePosition position)
    {
        var span = ManifestText.SpanAt(_content, position);
        return Location.Create(Path, span, _text.Lines.GetLinePositionSpan(span));
    }

    /// <summary>The policies, with what the rules are told about them.</summary>
    public IEnumerable<JudgedPolicy> Policies(LintOptions options)
    {
        foreach (var document in Manifest.Documents)
        {
            if (document.Policy is { } policy)
            {
                yield return new JudgedPolicy(policy, options, field => LocationOf(document.LocationOf(field).Position));
            }
        }
    }

    /// <summary>Additional files in JSON are mostly the settings of other analyzers, and those may hold comments, which are no JSON.</summary>
    private bool IsJsonOfOthers() =>
        Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && _content.IndexOf("\"apiVersion\"", StringComparison.Ordinal) < 0;
}
