using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NetPolSdk.ContractServer.Objects;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>A request for objects of one kind.</summary>
internal sealed record ApiRequest(HttpRequest Http, ServedKind Kind, string Namespace, string Name, byte[] Body)
{
    public string? Query(string name) => Http.Query.TryGetValue(name, out var value) && value.Count > 0 && value[0]!.Length > 0 ? value[0] : null;

    public bool IsDryRun => Query("dryRun") == "All" || (Options?["dryRun"] as JsonArray)?.Count > 0;

    public bool IsWatch => Query("watch") is "1" or "true";

    public string ContentType => Http.ContentType?.Split(';')[0].Trim() ?? "";

    /// <summary>Who writes: what the query says, otherwise the beginning of the user agent.</summary>
    public string FieldManager => Query("fieldManager") ?? Http.Headers.UserAgent.ToString().Split('/')[0];

    public string Verb => Http.Method switch
    {
        "GET" when IsWatch => "watch",
        "GET" => Name.Length == 0 ? "list" : "get",
        "POST" => "create",
        "PUT" => "update",
        "PATCH" => "patch",
        _ => Name.Length == 0 ? "deletecollection" : "delete",
    };

    /// <summary>The options of a deletion.</summary>
    public JsonObject? Options => Http.Method == "DELETE" && Body.Length > 0 ? JsonNode.Parse(Body) as JsonObject : null;
}
