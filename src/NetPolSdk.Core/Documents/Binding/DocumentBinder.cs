namespace NetPolSdk;

/// <summary>
/// Makes manifest documents of what a text holds: lists become their items, and what is a kind of policy that is known
/// here is bound. Other kinds are kept as they are.
/// </summary>
internal sealed class DocumentBinder(string? file, bool isTolerant, CiliumVersion ciliumVersion)
{
    private const string NetworkingVersion = "networking.k8s.io/v1";

    /// <summary>The kinds of networking.k8s.io/v1.</summary>
    private static readonly string[] NetworkingKinds = ["NetworkPolicy", "Ingress", "IngressClass", "IPAddress", "ServiceCIDR"];

    public List<ManifestDocument> Documents { get; } = [];

    /// <summary>The faults, each with its document; none where the text is no document at all.</summary>
    public List<(ManifestDocument? Document, DocumentFault Fault)> Faults { get; } = [];

    /// <summary>Takes one document of a text.</summary>
    public void Add(DocumentNode root)
    {
        if (root.IsNull)
        {
            return; // an empty document, as between two separators
        }

        Add(root, null, null);
    }

    private void Add(DocumentNode root, string? apiVersion, string? kind)
    {
        if (root is not MappingNode mapping)
        {
            Keep(new ManifestDocument(root, file, null, null), Fault(root, RuleIds.Unreadable, $"is {root.Description}, and a Kubernetes object is wanted", "Write an object with apiVersion and kind."));
            return;
        }

        apiVersion = mapping.TextOf("apiVersion") ?? apiVersion;
        kind = mapping.TextOf("kind") ?? kind;
        if (kind is not null && kind.EndsWith("List", StringComparison.Ordinal) && (kind == "List" || mapping["items"] is SequenceNode))
        {
            AddItems(mapping, apiVersion, kind.Substring(0, kind.Length - "List".Length));
        }
        else if (kind == "NetworkPolicy" && apiVersion == NetworkingVersion)
        {
            AddNetworkPolicy(mapping);
        }
        else if (apiVersion is not null && kind is not null && AdminPolicyBinder.SchemaOf(apiVersion, kind) is { } adminSpec)
        {
            var (policy, faults) = AdminPolicyBinder.Bind(mapping, kind, adminSpec, isTolerant);
            Keep(new ManifestDocument(root, file, apiVersion, kind) { Policy = policy }, faults);
        }
        else if (apiVersion is not null && kind is not null && CalicoBinder.Knows(apiVersion, kind))
        {
            var (policy, faults) = CalicoBinder.Bind(mapping, kind, isTolerant);
            Keep(new ManifestDocument(root, file, apiVersion, kind) { Policy = policy }, faults);
        }
        else if (apiVersion is not null && kind is not null && CiliumBinder.IsKnown(apiVersion, kind))
        {
            var (policy, faults) = CiliumBinder.Bind(mapping, kind, ciliumVersion, isTolerant);
            Keep(new ManifestDocument(root, file, apiVersion, kind) { Policy = policy }, faults);
        }
        else
        {
            Keep(new ManifestDocument(root, file, apiVersion, kind), IdentityFault(mapping, apiVersion, kind));
        }
    }

    /// <summary>Items of a <c>List</c> say themselves what they are; those of a typed list need not.</summary>
    private void AddItems(MappingNode list, string? apiVersion, string itemKind)
    {
        if (list["items"] is SequenceNode items)
        {
            foreach (var item in items.Items)
            {
                Add(item, itemKind.Length == 0 ? null : apiVersion, itemKind.Length == 0 ? null : itemKind);
            }
        }
        else if (list["items"] is { IsNull: false } other)
        {
            Keep(new ManifestDocument(list, file, apiVersion, "List"), Fault(list, RuleIds.WrongType, $"must be a list, and is {other.Description}", "Write its items with a dash before each.", "items"));
        }
    }

    private void AddNetworkPolicy(MappingNode root)
    {
        var (policy, faults) = NetworkPolicyBinder.Bind(root, isTolerant);
        Keep(new ManifestDocument(root, file, NetworkingVersion, "NetworkPolicy") { Policy = policy }, faults);
    }

    private void Keep(ManifestDocument document, List<DocumentFault> faults)
    {
        Documents.Add(document);
        foreach (var fault in faults)
        {
            Faults.Add((document, isTolerant && fault.Weight == FaultWeight.Tolerable ? fault with { Weight = FaultWeight.Remark } : fault));
        }
    }

    private void Keep(ManifestDocument document, DocumentFault? fault)
    {
        Documents.Add(document);
        if (fault is not null)
        {
            Faults.Add((document, fault));
        }
    }

    /// <summary>What is wrong with <c>apiVersion</c> and <c>kind</c>, as far as it concerns policies.</summary>
    private static DocumentFault? IdentityFault(MappingNode root, string? apiVersion, string? kind)
    {
        if (apiVersion is null && kind is null)
        {
            return Fault(root, RuleIds.Unreadable, "is no Kubernetes object: it has neither apiVersion nor kind", "Leave the file out, or add both.") with { Weight = FaultWeight.Remark };
        }

        if (kind is null)
        {
            return Fault(root, RuleIds.ApiVersion, "is missing", "Write the kind, such as NetworkPolicy.", "kind");
        }

        if (string.IsNullOrEmpty(apiVersion))
        {
            return Fault(root, RuleIds.ApiVersion, "is missing", kind == "NetworkPolicy" ? $"Write {NetworkingVersion}." : $"Write the apiVersion of {Quoted.Text(kind)}.", "apiVersion");
        }

        return kind == "NetworkPolicy" ? NetworkPolicyFault(root, apiVersion!) : KindFault(root, apiVersion!, kind);
    }

    /// <summary>Calico and others have a NetworkPolicy of their own; in the groups of Kubernetes there is only the one.</summary>
    private static DocumentFault? NetworkPolicyFault(MappingNode root, string apiVersion)
    {
        var slash = apiVersion.IndexOf('/');
        var group = slash < 0 ? "" : apiVersion.Substring(0, slash);
        return group is "" or "extensions" or "apps" || group == "k8s.io" || group.EndsWith(".k8s.io", StringComparison.Ordinal)
            ? Fault(root, RuleIds.ApiVersion, $"{Quoted.Text(apiVersion)} has no NetworkPolicy", $"Write {NetworkingVersion}.", "apiVersion")
            : null;
    }

    private static DocumentFault? KindFault(MappingNode root, string apiVersion, string kind)
    {
        if (apiVersion != NetworkingVersion || NetworkingKinds.Contains(kind))
        {
            return null;
        }

        var near = Spelling.Nearest(kind, NetworkingKinds);
        return Fault(root, RuleIds.ApiVersion, $"{Quoted.Text(kind)} is no kind of {NetworkingVersion}", near is null ? $"Write one of {string.Join(", ", NetworkingKinds)}." : $"Write {near}.", "kind");
    }

    private static DocumentFault Fault(DocumentNode root, string ruleId, string problem, string remedy, string? field = null) => new(
        ruleId,
        field is null ? FieldPath.Root : FieldPath.Of(field),
        (field is null ? null : (root as MappingNode)?[field])?.Position ?? root.Position,
        problem,
        remedy);
}
