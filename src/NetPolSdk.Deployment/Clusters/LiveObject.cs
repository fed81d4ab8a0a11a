using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters;

/// <summary>An object as it stands on a server. Its parts are read from <see cref="Content"/> when they are asked for.</summary>
public sealed class LiveObject
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>An object of a resource.</summary>
    /// <param name="resource">The resource that it was read from; items of lists do not say their kind themselves.</param>
    /// <param name="content">The whole object as the server gave it.</param>
    public LiveObject(ApiResource resource, JsonElement content)
    {
        ArgumentNullException.ThrowIfNull(resource);
        Resource = resource;
        Content = content;
    }

    /// <summary>The resource that the object is one of.</summary>
    public ApiResource Resource { get; }

    /// <summary>The whole object, <c>metadata</c> included. Items of lists lack <c>apiVersion</c> and <c>kind</c>, as the server leaves them out.</summary>
    public JsonElement Content { get; }

    /// <summary>The name.</summary>
    public string Name => Text("name") ?? "";

    /// <summary>The namespace; null for objects of the whole cluster.</summary>
    public string? Namespace => Text("namespace");

    /// <summary>What tells this object from an earlier or later one of the same name; empty on a server's answer to some dry runs.</summary>
    public string Uid => Text("uid") ?? "";

    /// <summary>Changes with every write; empty on the answer to a dry run that would create.</summary>
    public string ResourceVersion => Text("resourceVersion") ?? "";

    /// <summary>Whether the object is being deleted and waits for its finalizers.</summary>
    public bool IsBeingDeleted => Text("deletionTimestamp") is not null;

    /// <summary>The labels.</summary>
    public IReadOnlyDictionary<string, string> Labels => field ??= Texts("labels");

    /// <summary>The annotations.</summary>
    public IReadOnlyDictionary<string, string> Annotations => field ??= Texts("annotations");

    /// <summary>Who owns which fields.</summary>
    public IReadOnlyList<ManagedFieldsEntry> ManagedFields => field ??= ReadManagedFields();

    /// <summary>A field at the top, such as <c>spec</c> or <c>data</c>; null where there is none.</summary>
    /// <param name="field">The name of the field.</param>
    public JsonElement? this[string field] => Member(Content, field);

    /// <inheritdoc/>
    public override string ToString() => Namespace is { } space ? $"{Resource.Kind} {space}/{Name}" : $"{Resource.Kind} {Name}";

    internal static JsonElement? Member(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    internal static string? Text(JsonElement? parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private string? Text(string name) => Text(this["metadata"], name);

    private Dictionary<string, string> Texts(string name)
    {
        if (Member(this["metadata"], name) is not { ValueKind: JsonValueKind.Object } texts)
        {
            return None;
        }

        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var text in texts.EnumerateObject().Where(text => text.Value.ValueKind == JsonValueKind.String))
        {
            all[text.Name] = text.Value.GetString()!;
        }

        return all;
    }

    private ManagedFieldsEntry[] ReadManagedFields() =>
        Member(this["metadata"], "managedFields") is { ValueKind: JsonValueKind.Array } entries
            ? [.. entries.EnumerateArray().Select(ManagedFieldsEntry.Read)]
            : [];
}
