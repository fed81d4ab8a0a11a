using System.Text;
using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>What is answered.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Body">The body.</param>
internal sealed record Answer(int StatusCode, byte[] Body)
{
    public string ContentType { get; init; } = "application/json";

    public string[] Warnings { get; init; } = [];

    public int? RetryAfterSeconds { get; init; }

    /// <summary>Writes what comes after the body, as long as the caller listens.</summary>
    public Func<Stream, CancellationToken, Task>? Stream { get; init; }

    public static Answer Json(int statusCode, JsonObject body) => new(statusCode, Encoding.UTF8.GetBytes(body.ToJsonString()));

    public static Answer Refused(JsonObject status) => Json((int)status["code"]!, status);

    public static Answer PageNotFound { get; } = new(404, "404 page not found\n"u8.ToArray()) { ContentType = "text/plain; charset=utf-8" };
}
