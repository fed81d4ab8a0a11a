using System.Text.Json.Nodes;
using NetPolSdk.ContractServer.Transcripts;

namespace NetPolSdk.ContractServer.Objects;

/// <summary>What is served: the groups of the aggregated discovery that was recorded, and what matters of the core group.</summary>
internal sealed class ServedKinds
{
    private static readonly string[] Everything = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"];

    private readonly HashSet<string> _hidden = [];

    private readonly JsonArray _groups = JsonNode.Parse(Exchange.All.Single(exchange => exchange.File.StartsWith("03-", StringComparison.Ordinal)).Response.GetProperty("body").GetRawText())!["items"]!.AsArray();

    private readonly List<ServedKind> _all;

    public ServedKinds() => _all = [.. Core(), .. _groups.SelectMany(group => Kinds(group!))];

    public IEnumerable<ServedKind> All => _all.Where(kind => !_hidden.Contains(kind.Group));

    /// <summary>From now on, a group is as if its definitions had never been installed.</summary>
    public void Hide(string group) => _hidden.Add(group);

    public ServedKind? Find(string group, string version, string plural) => All.FirstOrDefault(kind => kind.Plural == plural && kind.Version == version && kind.Group == group);

    /// <summary>Aggregated discovery of the named groups, or of the core group.</summary>
    public JsonObject Aggregated(bool core) => new()
    {
        ["kind"] = "APIGroupDiscoveryList",
        ["apiVersion"] = "apidiscovery.k8s.io/v2",
        ["metadata"] = new JsonObject(),
        ["items"] = core
            ? new JsonArray(Group("", Core()))
            : new JsonArray([.. _groups.Where(group => !_hidden.Contains((string)group!["metadata"]!["name"]!)).Select(group => group!.DeepClone())]),
    };

    public JsonObject GroupList() => new()
    {
        ["kind"] = "APIGroupList",
        ["apiVersion"] = "v1",
        ["groups"] = new JsonArray([.. All.Where(kind => kind.Group.Length > 0).GroupBy(kind => kind.Group).Select(GroupEntry)]),
    };

    public JsonObject? ResourceList(string group, string version)
    {
        var kinds = All.Where(kind => kind.Group == group && kind.Version == version).ToArray();
        return kinds.Length == 0 ? null : new JsonObject
        {
            ["kind"] = "APIResourceList",
            ["apiVersion"] = "v1",
            ["groupVersion"] = kinds[0].ApiVersion,
            ["resources"] = new JsonArray([.. kinds.SelectMany(kind => kind.Subresources.Select(part => SubresourceEntry(kind, part.Name, part.Verbs)).Prepend(ResourceEntry(kind)))]),
        };
    }

    private static JsonNode GroupEntry(IGrouping<string, ServedKind> group)
    {
        var versions = group.Select(kind => kind.Version).Distinct().Select(version => new JsonObject { ["groupVersion"] = $"{group.Key}/{version}", ["version"] = version }).ToArray();
        return new JsonObject { ["name"] = group.Key, ["versions"] = new JsonArray([.. versions]), ["preferredVersion"] = versions[0].DeepClone() };
    }

    private static JsonObject SubresourceEntry(ServedKind kind, string name, string[] verbs) => new()
    {
        ["name"] = $"{kind.Plural}/{name}",
        ["singularName"] = "",
        ["namespaced"] = kind.IsNamespaced,
        ["kind"] = kind.Kind,
        ["verbs"] = Array(verbs),
    };

    private static JsonArray Array(string[] texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private static string[] Texts(JsonNode? array) => [.. (array as JsonArray ?? []).Select(text => (string)text!)];

    private static JsonObject ResourceEntry(ServedKind kind)
    {
        var entry = new JsonObject
        {
            ["name"] = kind.Plural,
            ["singularName"] = kind.Singular,
            ["namespaced"] = kind.IsNamespaced,
            ["kind"] = kind.Kind,
            ["verbs"] = Array(kind.Verbs),
        };
        if (kind.ShortNames.Length > 0)
        {
            entry["shortNames"] = Array(kind.ShortNames);
        }

        return entry;
    }

    private static JsonObject Group(string name, IEnumerable<ServedKind> kinds) => new()
    {
        ["metadata"] = new JsonObject { ["name"] = name },
        ["versions"] = new JsonArray(new JsonObject
        {
            ["version"] = "v1",
            ["freshness"] = "Current",
            ["resources"] = new JsonArray([.. kinds.Select(kind => new JsonObject
            {
                ["resource"] = kind.Plural,
                ["responseKind"] = new JsonObject { ["group"] = kind.Group, ["version"] = kind.Version, ["kind"] = kind.Kind },
                ["scope"] = kind.IsNamespaced ? "Namespaced" : "Cluster",
                ["singularResource"] = kind.Singular,
                ["verbs"] = Array(kind.Verbs),
            })]),
        }),
    };

    private static IEnumerable<ServedKind> Core()
    {
        foreach (var (kind, plural, isNamespaced) in new[]
        {
            ("ConfigMap", "configmaps", true), ("Endpoints", "endpoints", true), ("Namespace", "namespaces", false), ("Node", "nodes", false), ("Pod", "pods", true),
            ("Secret", "secrets", true), ("Service", "services", true), ("ServiceAccount", "serviceaccounts", true),
        })
        {
            yield return new ServedKind("", "v1", kind, plural, kind.ToLowerInvariant(), isNamespaced, Everything, []);
        }
    }

    private static IEnumerable<ServedKind> Kinds(JsonNode served) =>
        from version in served["versions"]!.AsArray()
        from resource in version!["resources"]!.AsArray()
        select new ServedKind(
            (string)served["metadata"]!["name"]!,
            (string)version!["version"]!,
            (string)resource!["responseKind"]!["kind"]!,
            (string)resource["resource"]!,
            (string)resource["singularResource"]!,
            (string)resource["scope"]! == "Namespaced",
            Texts(resource["verbs"]),
            Texts(resource["shortNames"]))
        {
            Subresources = [.. (resource["subresources"] as JsonArray ?? []).Select(part => ((string)part!["subresource"]!, Texts(part["verbs"])))],
        };
}
