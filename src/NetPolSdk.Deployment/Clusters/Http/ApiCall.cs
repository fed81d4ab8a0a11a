namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>A request as it is sent, as often as need be.</summary>
/// <param name="Method">The method.</param>
/// <param name="Path">Path and query, escaped.</param>
/// <param name="About">What it is about, for messages.</param>
internal sealed record ApiCall(HttpMethod Method, string Path, AccessRequest About)
{
    public string Accept { get; init; } = MediaTypes.Json;

    public ReadOnlyMemory<byte> Content { get; init; }

    public string? ContentType { get; init; }
}
