using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NetPolSdk.ContractServer.Access;
using NetPolSdk.ContractServer.Objects;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>Finds out what a request wants, whether its caller may, and has it answered.</summary>
internal sealed class Dispatcher(ObjectStore store, ServedKinds kinds, Gatekeeper gatekeeper, TimeProvider clock)
{
    private const string Aggregated = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList";

    private readonly Reading _reading = new(store);
    private readonly Writing _writing = new(store, kinds, clock);

    /// <summary>Group, version, namespace, resource and name of a path; null for a path that names no objects.</summary>
    public static (string Group, string Version, string Namespace, string Plural, string Name)? Target(string path)
    {
        var parts = path.Trim('/').Split('/').Select(Uri.UnescapeDataString).ToArray();
        var (group, version, rest) = parts switch
        {
            ["api", var core, .. var after] => ("", core, after),
            ["apis", var named, var of, .. var after] => (named, of, after),
            _ => ("", "", []),
        };
        return rest switch
        {
            ["namespaces", var space, var plural] => (group, version, space, plural, ""),
            ["namespaces", var space, var plural, var name] => (group, version, space, plural, name),
            [var plural] => (group, version, "", plural, ""),
            [var plural, var name] => (group, version, "", plural, name),
            _ => null,
        };
    }

    public (Answer Answer, string User) Answer(HttpContext context, byte[] body)
    {
        var user = "";
        try
        {
            var caller = gatekeeper.Identify(context);
            user = caller.Name;
            return (Answer(context.Request, caller, body), user);
        }
        catch (RefusedException refused)
        {
            return (Requests.Answer.Refused(refused.Status), user);
        }
    }

    private Answer Answer(HttpRequest http, ServerUser caller, byte[] body)
    {
        var path = http.Path.Value ?? "";
        if (Discovery(http, path) is { } discovered)
        {
            return discovered;
        }

        if (Target(path) is not { } target || kinds.Find(target.Group, target.Version, target.Plural) is not { } kind)
        {
            return Requests.Answer.PageNotFound;
        }

        if (kind.Kind == "SelfSubjectAccessReview")
        {
            return Review(new ApiRequest(http, kind, "", "", body), caller);
        }

        var request = new ApiRequest(http, kind, target.Namespace, target.Name, body);
        Gatekeeper.Require(caller, request.Verb, kind.Group, kind.Plural, target.Namespace, target.Name);
        if (request.Verb == "patch" && store.Find(kind, target.Namespace, target.Name) is null)
        {
            Gatekeeper.Require(caller, "create", kind.Group, kind.Plural, target.Namespace, target.Name);
        }

        return request.Verb switch
        {
            "get" => _reading.Get(request),
            "list" => _reading.List(request),
            "watch" => _reading.Watch(request),
            "create" => _writing.Create(request),
            "update" => _writing.Update(request),
            "patch" => _writing.Patch(request),
            "delete" => _writing.Delete(request),
            _ => throw new RefusedException(StatusBody.Failure(405, "MethodNotAllowed", "the server does not allow this method on the requested resource")),
        };
    }

    private Answer? Discovery(HttpRequest http, string path)
    {
        var isAggregated = http.Headers.Accept.ToString().Contains("apidiscovery.k8s.io", StringComparison.Ordinal);
        return path.Trim('/').Split('/') switch
        {
            ["version"] => Requests.Answer.Json(200, Version()),
            ["readyz"] => new Answer(200, "ok"u8.ToArray()) { ContentType = "text/plain" },
            ["apis"] when isAggregated => Requests.Answer.Json(200, kinds.Aggregated(core: false)) with { ContentType = Aggregated },
            ["api"] when isAggregated => Requests.Answer.Json(200, kinds.Aggregated(core: true)) with { ContentType = Aggregated },
            ["apis"] => Requests.Answer.Json(200, kinds.GroupList()),
            ["api"] => Requests.Answer.Json(200, new JsonObject { ["kind"] = "APIVersions", ["versions"] = new JsonArray("v1") }),
            ["api", var version] when kinds.ResourceList("", version) is { } core => Requests.Answer.Json(200, core),
            ["apis", var group, var version] when kinds.ResourceList(group, version) is { } named => Requests.Answer.Json(200, named),
            _ => null,
        };
    }

    private static JsonObject Version() =>
        JsonNode.Parse(Transcripts.Exchange.All[0].Response.GetProperty("body").GetRawText())!.AsObject();

    private Answer Review(ApiRequest request, ServerUser caller)
    {
        var review = JsonNode.Parse(request.Body)!.AsObject();
        var asked = review["spec"]!["resourceAttributes"]!;
        review["metadata"] = new JsonObject();
        new Fields.Ownership(request.Kind, clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ssZ", null)).Update(null, review, request.FieldManager);
        review["status"] = new JsonObject
        {
            ["allowed"] = caller.May((string)asked["verb"]!, (string?)asked["group"] ?? "", (string)asked["resource"]!, (string?)asked["namespace"] ?? ""),
        };
        return Requests.Answer.Json(201, review);
    }
}
