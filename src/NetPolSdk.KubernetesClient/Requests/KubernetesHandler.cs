using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Web;
using k8s;
using k8s.Autorest;
using k8s.Models;

namespace NetPolSdk.KubernetesClient.Requests;

/// <summary>
/// Lets an <see cref="IKubernetes"/> answer the requests of <see cref="Deployment.Clusters.ApiServerClient"/>, so that a program's own client has the same
/// retries and messages. Objects of every group, the core group included, go through the library's custom objects: the one part of it that
/// takes any kind and knows server-side apply.
/// </summary>
internal sealed class KubernetesHandler(IKubernetes kubernetes) : HttpMessageHandler
{
    /// <summary>What a server says of its core group where it does not know aggregated discovery.</summary>
    private const string CoreVersions = """{"kind":"APIVersions","versions":["v1"]}""";

    private static readonly string[] Passed = ["Retry-After", "Warning"];

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await AnswerAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (HttpOperationException refused) when (refused.Response is { } response)
        {
            return Answer(response.StatusCode, response.Content ?? "", name => response.Headers.TryGetValue(name, out var values) ? values : []);
        }
        catch (HttpOperationException unanswered)
        {
            throw new HttpRequestException(unanswered.Message, unanswered);
        }
        catch (JsonException)
        {
            return Answer(HttpStatusCode.OK, "", _ => []); // which is refused as no answer of an API server
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new HttpRequestException("The client waited no longer.", late);
        }
    }

    private async Task<HttpResponseMessage> AnswerAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        var path = request.RequestUri!.AbsolutePath[kubernetes.BaseUri.AbsolutePath.TrimEnd('/').Length..];
        var headers = new Dictionary<string, IReadOnlyList<string>> { ["Accept"] = [.. request.Headers.Accept.Select(type => type.ToString())] };
        return path.Trim('/') switch
        {
            "api" => Answer(HttpStatusCode.OK, CoreVersions, _ => []),
            "apis" => Answer(await kubernetes.Apis.GetAPIVersionsWithHttpMessagesAsync(cancellationToken: cancellation).ConfigureAwait(false)),
            _ => ObjectAddress.Read(path) switch
            {
                { Plural: { } plural } at => Answer(await ObjectsAsync(request, at, plural, headers, cancellation).ConfigureAwait(false)),
                var version => Answer(await ResourcesAsync(version, cancellation).ConfigureAwait(false)),
            },
        };
    }

    private Task<HttpOperationResponse<V1APIResourceList>> ResourcesAsync(ObjectAddress at, CancellationToken cancellation) => at.Group.Length == 0
        ? kubernetes.CoreV1.GetAPIResourcesWithHttpMessagesAsync(cancellationToken: cancellation)
        : kubernetes.CustomObjects.GetAPIResourcesWithHttpMessagesAsync(at.Group, at.Version, cancellationToken: cancellation);

    private async Task<HttpOperationResponse<object>> ObjectsAsync(HttpRequestMessage request, ObjectAddress at, string plural, Dictionary<string, IReadOnlyList<string>> headers, CancellationToken cancellation)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellation).ConfigureAwait(false);
        var query = HttpUtility.ParseQueryString(request.RequestUri!.Query);
        var objects = kubernetes.CustomObjects;
        string continued = query["continue"]!, labels = query["labelSelector"]!, manager = query["fieldManager"]!, dryRun = query["dryRun"]!;
        int? limit = query["limit"] is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;
        bool? force = query["force"] is { } forced ? bool.Parse(forced) : null;
        var answer = (request.Method.Method, at.Namespace, at.Name) switch
        {
            ("GET", null, null) => objects.ListClusterCustomObjectWithHttpMessagesAsync<object>(
                at.Group, at.Version, plural, continueParameter: continued, labelSelector: labels, limit: limit, customHeaders: headers, cancellationToken: cancellation),
            ("GET", { } space, null) => objects.ListNamespacedCustomObjectWithHttpMessagesAsync<object>(
                at.Group, at.Version, space, plural, continueParameter: continued, labelSelector: labels, limit: limit, customHeaders: headers, cancellationToken: cancellation),
            ("GET", null, { } name) => objects.GetClusterCustomObjectWithHttpMessagesAsync<object>(at.Group, at.Version, plural, name, customHeaders: headers, cancellationToken: cancellation),
            ("GET", { } space, { } name) => objects.GetNamespacedCustomObjectWithHttpMessagesAsync<object>(at.Group, at.Version, space, plural, name, customHeaders: headers, cancellationToken: cancellation),
            ("PATCH", null, { } name) => objects.PatchClusterCustomObjectWithHttpMessagesAsync<object>(
                Apply(body), at.Group, at.Version, plural, name, dryRun: dryRun, fieldManager: manager, force: force, customHeaders: headers, cancellationToken: cancellation),
            ("PATCH", { } space, { } name) => objects.PatchNamespacedCustomObjectWithHttpMessagesAsync<object>(
                Apply(body), at.Group, at.Version, space, plural, name, dryRun: dryRun, fieldManager: manager, force: force, customHeaders: headers, cancellationToken: cancellation),
            ("POST", null, null) => objects.CreateClusterCustomObjectWithHttpMessagesAsync<object>(
                JsonNode.Parse(body)!, at.Group, at.Version, plural, dryRun: dryRun, fieldManager: manager, customHeaders: headers, cancellationToken: cancellation),
            ("POST", { } space, null) => objects.CreateNamespacedCustomObjectWithHttpMessagesAsync<object>(
                JsonNode.Parse(body)!, at.Group, at.Version, space, plural, dryRun: dryRun, fieldManager: manager, customHeaders: headers, cancellationToken: cancellation),
            ("DELETE", null, { } name) => objects.DeleteClusterCustomObjectWithHttpMessagesAsync<object>(
                at.Group, at.Version, plural, name, body: Options(body), customHeaders: headers, cancellationToken: cancellation),
            ("DELETE", { } space, { } name) => objects.DeleteNamespacedCustomObjectWithHttpMessagesAsync<object>(
                at.Group, at.Version, space, plural, name, body: Options(body), customHeaders: headers, cancellationToken: cancellation),
            _ => throw new NotSupportedException($"{request.Method} of {plural} is not asked for."),
        };
        return await answer.ConfigureAwait(false);
    }

    private static V1Patch Apply(string body) => new(JsonNode.Parse(body)!, V1Patch.PatchType.ApplyPatch);

    private static V1DeleteOptions Options(string body) => KubernetesJson.Deserialize<V1DeleteOptions>(body);

    private static HttpResponseMessage Answer<T>(HttpOperationResponse<T> answer)
    {
        using (answer)
        {
            object? body = answer.Body;
            var text = body is JsonElement json ? json.GetRawText() : body is null ? "" : KubernetesJson.Serialize(body);
            var headers = answer.Response.Headers;
            return Answer(answer.Response.StatusCode, text, name => headers.NonValidated.TryGetValues(name, out var values) ? values : []);
        }
    }

    private static HttpResponseMessage Answer(HttpStatusCode status, string body, Func<string, IEnumerable<string>> header)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body) };
        foreach (var name in Passed)
        {
            answer.Headers.TryAddWithoutValidation(name, header(name));
        }

        return answer;
    }
}
