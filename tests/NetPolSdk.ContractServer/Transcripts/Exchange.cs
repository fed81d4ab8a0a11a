using System.Text.Json;

namespace NetPolSdk.ContractServer.Transcripts;

/// <summary>A request to a Kubernetes 1.36 API server and its answer.</summary>
/// <param name="File">What it shows.</param>
/// <param name="Request">Method, path, headers and body.</param>
/// <param name="Response">Status, headers and body.</param>
public sealed record Exchange(string File, JsonElement Request, JsonElement Response)
{
    /// <summary>The exchanges, in the order in which they happened.</summary>
    public static IReadOnlyList<Exchange> All { get; } = ReadAll();

    /// <inheritdoc/>
    public override string ToString() => File;

    private static Exchange[] ReadAll()
    {
        using var reader = new StreamReader(typeof(Exchange).Assembly.GetManifestResourceStream("exchanges")!);
        return
        [
            .. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))
                .Select(line => new Exchange(line.GetProperty("file").GetString()!, line.GetProperty("request"), line.GetProperty("response"))),
        ];
    }
}
