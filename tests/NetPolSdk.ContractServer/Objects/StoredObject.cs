using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Objects;

/// <summary>An object as it stands. It is never changed, only replaced.</summary>
internal sealed class StoredObject(ServedKind kind, JsonObject root)
{
    public ServedKind Kind => kind;

    public JsonObject Root => root;

    public string Namespace { get; } = (string?)root["metadata"]!["namespace"] ?? "";

    public string Name { get; } = (string)root["metadata"]!["name"]!;

    public string Uid => (string)root["metadata"]!["uid"]!;

    public string ResourceVersion => (string?)root["metadata"]!["resourceVersion"] ?? "";

    /// <summary>Where it stands in the order of a list.</summary>
    public string Key => KeyOf(Namespace, Name);

    public byte[] Utf8 => field ??= System.Text.Encoding.UTF8.GetBytes(root.ToJsonString());

    /// <summary>As an item of a list: kinds that are built in do not say what they are.</summary>
    public byte[] ItemUtf8 => kind.IsCustom ? Utf8 : field ??= WithoutKind();

    public static string KeyOf(string space, string name) => space.Length == 0 ? "/" + name : $"/{space}/{name}";

    private byte[] WithoutKind()
    {
        var item = root.DeepClone().AsObject();
        item.Remove("apiVersion");
        item.Remove("kind");
        return System.Text.Encoding.UTF8.GetBytes(item.ToJsonString());
    }
}
