namespace NetPolSdk;

/// <summary>Collects workloads from documents.</summary>
internal sealed class WorkloadReader
{
    private static readonly FieldPath Template = FieldPath.Spec.Field("template");

    private readonly Dictionary<string, Workload> _controllers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Workload Pod, Workload? Owner)> _pods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _owned = new(StringComparer.Ordinal);

    /// <summary>Reads a document, if it is of a workload.</summary>
    public void Add(ManifestDocument document)
    {
        if (document.Kind is not { } kind || document.Name is not { Length: > 0 } name || PodOf(document) is not { } pod)
        {
            return;
        }

        var @namespace = document.Namespace ?? "default";
        var workload = PodSpec.Apply(Workload.Named(name, @namespace).OfKind(kind), pod);
        var owner = OwnerOf(document, @namespace);
        if (kind == "Pod")
        {
            _pods[workload.Address] = (workload, owner);
            return;
        }

        _controllers[workload.ToString()] = workload;
        if (owner is not null)
        {
            _owned.Add(owner + " " + workload);
        }
    }

    /// <summary>The workloads: controllers that no other one among them owns, and pods that no controller among them does.</summary>
    public IEnumerable<Workload> Workloads()
    {
        var inner = new HashSet<string>(_owned.Select(static pair => pair.Split(' ')).Where(pair => _controllers.ContainsKey(pair[0])).Select(static pair => pair[1]), StringComparer.Ordinal);
        var controllers = _controllers.Where(entry => !inner.Contains(entry.Key)).Select(static entry => entry.Value);
        var groups = _pods.Values
            .Where(entry => entry.Owner is null || !_controllers.ContainsKey(entry.Owner.ToString()))
            .GroupBy(static entry => (entry.Owner ?? entry.Pod).ToString(), StringComparer.Ordinal);
        return controllers.Concat(groups.SelectMany(static group => Merged([.. group])));
    }

    /// <summary>The node that has the pod's <c>metadata</c> and <c>spec</c>; null where the kind has no pods.</summary>
    private static MappingNode? PodOf(ManifestDocument document) => (document.ApiVersion, document.Kind) switch
    {
        ("v1", "Pod") => document.Root,
        ("v1", "ReplicationController") => document.Find(Template),
        ("apps/v1" or "apps/v1beta1" or "apps/v1beta2" or "extensions/v1beta1", "Deployment" or "ReplicaSet" or "StatefulSet" or "DaemonSet") => document.Find(Template),
        ("batch/v1", "Job") => document.Find(Template),
        ("batch/v1" or "batch/v1beta1", "CronJob") => document.Find(FieldPath.Of("spec.jobTemplate.spec.template")),
        ("apps.openshift.io/v1" or "v1", "DeploymentConfig") => document.Find(Template),
        _ => null,
    } as MappingNode;

    private static Workload? OwnerOf(ManifestDocument document, string @namespace)
    {
        foreach (var owner in PodSpec.Items(document.Find(FieldPath.Metadata.Field("ownerReferences"))))
        {
            if (PodSpec.IsTrue(owner["controller"]) && owner.TextOf("name") is { } name && owner.TextOf("kind") is { } kind && kind != "Node")
            {
                return Workload.Named(name, @namespace).OfKind(kind);
            }
        }

        return null;
    }

    /// <summary>Pods of one owner that are alike become one workload; others, such as those of a StatefulSet, stay apart.</summary>
    private static IEnumerable<Workload> Merged((Workload Pod, Workload? Owner)[] pods)
    {
        var first = pods[0].Pod;
        if (pods[0].Owner is not { } owner || !pods.All(entry => IsAlike(entry.Pod, first)))
        {
            return pods.Select(static entry => entry.Pod);
        }

        return [first.WithIdentityOf(owner).At([.. pods.SelectMany(static entry => entry.Pod.Addresses).Distinct().Select(static address => address.ToString())])];
    }

    private static bool IsAlike(Workload left, Workload right) =>
        left.Labels.Equals(right.Labels) && left.Ports.Equals(right.Ports) && left.IsHostNetwork == right.IsHostNetwork && left.ServiceAccount == right.ServiceAccount && left.MountsToken == right.MountsToken;
}
