namespace NetPolSdk;

/// <summary>
/// What manifests grant to service accounts by name. A role counts where it is known to grant calls: one of the manifests, or one that every cluster
/// has. The verb <c>use</c> is none: it is asked of admission, not by the pods. Source: Kubernetes docs, "Using RBAC Authorization".
/// </summary>
internal sealed class RoleGrants
{
    private static readonly string[] BuiltIn = ["cluster-admin", "admin", "edit", "view", "system:auth-delegator"];

    /// <summary>What the names of users begin with that are service accounts.</summary>
    private const string AccountUser = "system:serviceaccount:";

    private readonly Dictionary<string, string> _bindings = new(StringComparer.Ordinal);

    public RoleGrants(Manifest manifest)
    {
        ManifestDocument[] documents = [.. manifest.Documents.Where(static document => document.Name is not null && document.Group() == "rbac.authorization.k8s.io")];
        var roles = new HashSet<string>(documents.Where(static document => document.Kind is "Role" or "ClusterRole" && GrantsCalls(document)).Select(static role => Key(role.Kind!, role.Namespace, role.Name!)), StringComparer.Ordinal);
        foreach (var binding in documents.Where(static document => document.Kind is "RoleBinding" or "ClusterRoleBinding"))
        {
            if (binding.Root is MappingNode root && root["roleRef"] is MappingNode reference && Grants(reference, binding.Namespace, roles))
            {
                foreach (var account in PodSpec.Items(root["subjects"]).Select(subject => Account(subject, binding.Namespace)).OfType<string>().Where(account => !_bindings.ContainsKey(account)))
                {
                    _bindings.Add(account, binding.Kind == "RoleBinding" ? $"RoleBinding {binding.Namespace ?? "default"}/{binding.Name}" : $"ClusterRoleBinding {binding.Name}");
                }
            }
        }
    }

    /// <summary>The binding that grants something to a service account; null where none is known to.</summary>
    public string? To(string @namespace, string account) => _bindings.TryGetValue(@namespace + "/" + account, out var binding) ? binding : null;

    private static bool Grants(MappingNode reference, string? @namespace, HashSet<string> roles) =>
        (reference.TextOf("kind"), reference.TextOf("name")) is ({ } kind, { } name) && (roles.Contains(Key(kind, @namespace, name)) || (kind == "ClusterRole" && BuiltIn.Contains(name)));

    private static bool GrantsCalls(ManifestDocument role) => PodSpec.Items((role.Root as MappingNode)?["rules"]).Any(static rule =>
        rule["resources"] is SequenceNode { Items.Count: > 0 } && ((rule["verbs"] as SequenceNode)?.Items ?? []).OfType<ScalarNode>().Any(static verb => verb.Text != "use"));

    private static string? Account(MappingNode subject, string? @namespace) => (subject.TextOf("kind"), subject.TextOf("name")) switch
    {
        ("ServiceAccount", { } name) => $"{subject.TextOf("namespace") ?? @namespace ?? "default"}/{name}",
        ("User", { } user) when user.StartsWith(AccountUser, StringComparison.Ordinal) => user.Substring(AccountUser.Length).Replace(':', '/'),
        _ => null,
    };

    private static string Key(string kind, string? @namespace, string name) => kind == "ClusterRole" ? name : $"{@namespace ?? "default"}/{name}";
}
