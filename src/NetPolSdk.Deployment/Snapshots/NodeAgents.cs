using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Snapshots;

/// <summary>What runs on every node: the DaemonSets of a cluster, or where they cannot be listed, the pods that belong to them.</summary>
internal sealed class NodeAgents
{
    private readonly Dictionary<string, LiveObject> _byName = new(StringComparer.Ordinal);

    public NodeAgents(ClusterSnapshot snapshot)
    {
        foreach (var pod in snapshot.Of("Pod"))
        {
            if (OwnerOf(pod) is { } owner)
            {
                _byName.TryAdd(owner, pod);
            }
        }

        foreach (var set in snapshot.Of("DaemonSet"))
        {
            _byName[set.Name] = set;
        }
    }

    /// <summary>The agent of a name.</summary>
    /// <param name="names">The names that it may have; a trailing <c>*</c> stands for any ending.</param>
    public (string Name, LiveObject Object)? Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var match = name.EndsWith('*')
                ? _byName.Keys.Where(key => key.StartsWith(name[..^1], StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault()
                : _byName.ContainsKey(name) ? name : null;
            if (match is not null)
            {
                return (match, _byName[match]);
            }
        }

        return null;
    }

    /// <summary>How messages name an agent.</summary>
    /// <param name="agent">The agent.</param>
    public static string Describe((string Name, LiveObject Object) agent) => $"DaemonSet {agent.Object.Namespace}/{agent.Name}";

    /// <summary>The containers of an agent.</summary>
    /// <param name="agent">The agent.</param>
    public static IEnumerable<JsonElement> ContainersOf(LiveObject agent)
    {
        var spec = agent["spec"];
        var pod = agent.Resource.Kind == "Pod" ? spec : LiveObject.Member(LiveObject.Member(spec, "template"), "spec");
        return Items(pod, "containers");
    }

    /// <summary>The arguments of a container.</summary>
    /// <param name="container">The container.</param>
    public static IEnumerable<string> ArgumentsOf(JsonElement container) =>
        Items(container, "command").Concat(Items(container, "args")).Where(argument => argument.ValueKind == JsonValueKind.String).Select(argument => argument.GetString()!);

    /// <summary>The items of a list; none where there is no list.</summary>
    /// <param name="parent">What the list is in.</param>
    /// <param name="name">Its name.</param>
    public static IEnumerable<JsonElement> Items(JsonElement? parent, string name) =>
        LiveObject.Member(parent, name) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    private static string? OwnerOf(LiveObject pod) => Items(pod["metadata"], "ownerReferences")
        .Where(owner => LiveObject.Text(owner, "kind") == "DaemonSet")
        .Select(owner => LiveObject.Text(owner, "name"))
        .FirstOrDefault();
}
