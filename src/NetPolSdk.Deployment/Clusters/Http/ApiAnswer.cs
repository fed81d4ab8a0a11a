using System.Net;
using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>An answer, read to its end.</summary>
internal sealed record ApiAnswer(ApiCall Call, string Server, HttpStatusCode StatusCode, byte[] Body)
{
    public TimeSpan? RetryAfter { get; init; }

    public ValueList<string> Warnings { get; init; } = [];

    /// <summary>Whether an attempt before this one may have taken effect, although no answer came.</summary>
    public bool FollowsUnanswered { get; init; }

    /// <summary>
    /// Whether an API server says that there is no such object or resource. A 404 of something in between, such as a proxy, is no word on that.
    /// </summary>
    public bool IsNotFound => StatusCode == HttpStatusCode.NotFound && (Body.AsSpan().StartsWith("404 page not found"u8) || Body.AsSpan().IndexOf("\"NotFound\""u8) >= 0);

    /// <summary>The body of a success.</summary>
    /// <exception cref="ApiServerException">The server refused, or said what is not JSON.</exception>
    public JsonElement Success()
    {
        if ((int)StatusCode is < 200 or >= 300)
        {
            throw Failures.OfStatus(this);
        }

        try
        {
            // Not disposed: the elements live as long as the objects that are read from it.
            return JsonDocument.Parse(Body).RootElement;
        }
        catch (JsonException)
        {
            throw new ApiServerException($"{Server} does not answer as a Kubernetes API server: what came is not JSON. Check the server's address in the kubeconfig, and any proxy in between.")
            {
                Request = Call.About,
                StatusCode = (int)StatusCode,
            };
        }
    }
}
