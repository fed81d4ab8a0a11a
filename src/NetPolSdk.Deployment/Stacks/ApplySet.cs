using System.Buffers;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>
/// A stack as an ApplySet, so that <c>kubectl</c> understands whose its objects are: a ConfigMap in the stack's own namespace says
/// which kinds in which namespaces belong to it, and each object carries its id.
/// Source: KEP-3659, "kubectl apply --prune", ApplySet specification.
/// </summary>
/// <param name="Stack">The name of the stack.</param>
/// <param name="Namespace">The namespace that the ConfigMap is in.</param>
internal sealed record ApplySet(string Stack, string Namespace)
{
    /// <summary>Who owns the fields that are written.</summary>
    public const string FieldManager = "netpolsdk";

    /// <summary>The label of objects that has the id of their set.</summary>
    public const string PartOf = "applyset.kubernetes.io/part-of";

    /// <summary>The label of the ConfigMap that has the id of its set.</summary>
    public const string IdLabel = "applyset.kubernetes.io/id";

    /// <summary>The annotation of the ConfigMap that says which tool it belongs to.</summary>
    public const string Tooling = "applyset.kubernetes.io/tooling";

    /// <summary>The annotation of the ConfigMap that lists the kinds of its objects.</summary>
    public const string GroupKinds = "applyset.kubernetes.io/contains-group-kinds";

    /// <summary>The annotation of the ConfigMap that lists the namespaces of its objects, other than its own.</summary>
    public const string AdditionalNamespaces = "applyset.kubernetes.io/additional-namespaces";

    private const string ManagedBy = "app.kubernetes.io/managed-by";

    /// <summary>The name of the ConfigMap.</summary>
    public string ParentName => "netpolsdk-" + Stack;

    /// <summary>The id: a hash of what names the ConfigMap.</summary>
    public string Id { get; } = $"applyset-{Hash($"netpolsdk-{Stack}.{Namespace}.ConfigMap.")}-v1";

    /// <summary>What this tool calls itself.</summary>
    public static string ToolingValue { get; } = "netpolsdk/" + (typeof(ApplySet).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>The set of a stack.</summary>
    /// <exception cref="UnusableStackException">The name cannot be part of the name of an object.</exception>
    public static ApplySet Of(string stack, string @namespace)
    {
        try
        {
            _ = ObjectMetadata.Named("netpolsdk-" + stack).InNamespace(@namespace);
            return new ApplySet(stack, @namespace);
        }
        catch (InvalidPolicyException)
        {
            throw new UnusableStackException($"The stack {SafeName(stack)} in the namespace {SafeName(@namespace)} cannot be deployed: its inventory is an object, so that both must be lowercase letters, digits and '-'.");
        }
    }

    /// <summary>A policy as an object of the set.</summary>
    public Policy Member(Policy policy)
    {
        var member = policy.WithLabel(PartOf, Id);
        return member.Metadata.Labels.ContainsKey(ManagedBy) ? member : member.WithLabel(ManagedBy, FieldManager);
    }

    /// <summary>The write that makes the ConfigMap say what belongs to the set.</summary>
    /// <param name="groupKinds">The kinds, as <c>Kind.group</c>.</param>
    /// <param name="namespaces">The namespaces.</param>
    public ApplyRequest Parent(IEnumerable<string> groupKinds, IEnumerable<string> namespaces) =>
        new(ApiResource.ConfigMaps, Namespace, ParentName, Content(ParentAnnotations(groupKinds, namespaces)), FieldManager) { Force = true };

    /// <summary>Whether the ConfigMap says just this.</summary>
    public bool Says(LiveObject? parent, IEnumerable<string> groupKinds, IEnumerable<string> namespaces) =>
        parent is not null && parent.Labels.GetValueOrDefault(IdLabel) == Id
        && ParentAnnotations(groupKinds, namespaces).All(entry => parent.Annotations.GetValueOrDefault(entry.Key) == entry.Value);

    /// <summary>Refuses a ConfigMap that belongs to another tool, or to nobody.</summary>
    /// <exception cref="UnusableStackException">It does.</exception>
    public void Check(LiveObject? parent)
    {
        if (parent is null)
        {
            return;
        }

        var tooling = parent.Annotations.GetValueOrDefault(Tooling) ?? "";
        if (parent.Labels.GetValueOrDefault(IdLabel) != Id || !tooling.StartsWith("netpolsdk/", StringComparison.Ordinal))
        {
            throw new UnusableStackException($"{parent} is there already and is not the inventory of this stack{(tooling.Length > 0 ? " but belongs to " + tooling : "")}. Name the stack differently, or give it another namespace with --namespace.");
        }
    }

    /// <summary>What an annotation of the ConfigMap lists.</summary>
    public static IEnumerable<string> Listed(LiveObject? parent, string annotation) =>
        (parent?.Annotations.GetValueOrDefault(annotation) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Dictionary<string, string> ParentAnnotations(IEnumerable<string> groupKinds, IEnumerable<string> namespaces) => new()
    {
        [Tooling] = ToolingValue,
        [GroupKinds] = Joined(groupKinds),
        [AdditionalNamespaces] = Joined(namespaces.Where(name => name != Namespace)),
    };

    private static string Joined(IEnumerable<string> names) => string.Join(',', names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private byte[] Content(Dictionary<string, string> annotations)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        json.WriteString("apiVersion", "v1");
        json.WriteString("kind", "ConfigMap");
        json.WriteStartObject("metadata");
        json.WriteString("name", ParentName);
        json.WriteString("namespace", Namespace);
        json.WriteStartObject("labels");
        json.WriteString(IdLabel, Id);
        json.WriteString(ManagedBy, FieldManager);
        json.WriteEndObject();
        json.WriteStartObject("annotations");
        foreach (var (key, value) in annotations)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static string SafeName(string name) => JsonSerializer.Serialize(JsonElement.Parse("\"" + JsonEncodedText.Encode(name) + "\""), JsonTexts.Default.JsonElement);

    private static string Hash(string text) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
