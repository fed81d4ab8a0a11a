namespace NetPolSdk;

/// <summary>
/// Binds a document to a <see cref="NetworkPolicy"/>, and finds all the faults that the API server finds: in decoding
/// strictly and in validation. Source: Kubernetes API reference, "NetworkPolicy v1".
/// </summary>
internal sealed class NetworkPolicyBinder
{
    private static readonly string[] ObjectFields = ["apiVersion", "kind", "metadata", "spec"];
    private static readonly string[] SpecFields = ["podSelector", "policyTypes", "ingress", "egress"];

    private readonly BindingContext _context = new();
    private Pods _subject = Pods.All;
    private PolicyTypes _types;
    private Rules _ingress = Rules.None;
    private Rules _egress = Rules.None;
    private StagedFields? _staging;

    private NetworkPolicyBinder()
    {
    }

    /// <summary>Binds the document; there is no policy where there is a fault that a cluster could not hold.</summary>
    /// <param name="root">The document.</param>
    /// <param name="isTolerant">Whether to take what a cluster may hold from before its server refused it.</param>
    public static (NetworkPolicy? Policy, List<DocumentFault> Faults) Bind(MappingNode root, bool isTolerant)
    {
        var binder = new NetworkPolicyBinder();
        var metadata = binder.BindObject(root);
        var isSound = metadata is not null && binder._context.Faults.TrueForAll(fault => isTolerant && fault.Weight == FaultWeight.Tolerable);
        return (isSound ? binder.Build(metadata!) : null, binder._context.Faults);
    }

    /// <summary>Binds a StagedKubernetesNetworkPolicy of Calico, whose spec is that of a NetworkPolicy with an action. Calico reads it by converting it.</summary>
    /// <param name="root">The document.</param>
    /// <param name="isTolerant">Whether to take what a cluster may hold from before its server refused it.</param>
    public static (CalicoStagedKubernetesNetworkPolicy? Policy, List<DocumentFault> Faults) BindStaged(MappingNode root, bool isTolerant)
    {
        var binder = new NetworkPolicyBinder { _staging = new StagedFields() };
        var metadata = binder.BindObject(root);
        binder._staging.Check(root, binder._context);
        var isSound = metadata is not null && binder._context.Faults.TrueForAll(fault => isTolerant && fault.Weight == FaultWeight.Tolerable);
        return (isSound ? binder.BuildStaged(metadata!, binder._staging.Action) : null, binder._context.Faults);
    }

    private BoundMetadata? BindObject(MappingNode root)
    {
        MappingNode? metadata = null, spec = null;
        foreach (var entry in _context.EntriesOf(root))
        {
            _context.Enter(entry.Name);
            switch (entry.Name)
            {
                case "apiVersion" or "kind":
                    _context.Text(entry.Value);
                    break;
                case "metadata":
                    metadata = _context.Mapping(entry.Value);
                    break;
                case "spec":
                    spec = _context.Mapping(entry.Value);
                    break;
                case "status" when entry.Value is MappingNode { EntryArray.Length: 0 }:
                    _context.ReportObsolete(entry, "NetworkPolicy"); // servers from 1.24 to 1.27 wrote it
                    break;
                default:
                    _context.Leave();
                    _context.ReportUnknown(entry, _staging is null ? "NetworkPolicy" : "StagedKubernetesNetworkPolicy", ObjectFields);
                    continue;
            }

            _context.Leave();
        }

        var bound = MetadataBinder.Bind(metadata, root, _context);
        BindSpec(spec);
        return bound;
    }

    private CalicoStagedKubernetesNetworkPolicy BuildStaged(BoundMetadata metadata, CalicoStagedAction? action)
    {
        var proposed = Build(metadata);
        return action == CalicoStagedAction.Delete
            ? (CalicoStagedKubernetesNetworkPolicy)new CalicoStagedKubernetesNetworkPolicy(proposed.Metadata) { StagedAction = action }.WithReason(proposed.Reason)
            : CalicoStagedKubernetesNetworkPolicy.Of(proposed, action);
    }

    private NetworkPolicy Build(BoundMetadata metadata)
    {
        var annotations = new ReadAnnotations(metadata.Annotations);
        var policy = new NetworkPolicy(metadata.ToMetadata(annotations.Own), _subject)
        {
            PolicyTypes = _types,
            Ingress = _ingress.ToIngress(annotations),
            Egress = _egress.ToEgress(annotations),
        };
        var reason = annotations.TakeReason();
        annotations.RemarkUnused(metadata, _context);
        return reason is null ? policy : (NetworkPolicy)policy.WithReason(reason);
    }

    private void BindSpec(MappingNode? spec)
    {
        DocumentNode? types = null;
        _context.Enter("spec");
        foreach (var entry in spec is null ? [] : _context.EntriesOf(spec))
        {
            _context.Enter(entry.Name);
            switch (entry.Name)
            {
                case "podSelector":
                    _subject = SelectorBinder.Bind(entry.Value, _context) is { IsEverything: false } selector ? new Pods(selector) : Pods.All;
                    break;
                case "policyTypes":
                    types = entry.Value;
                    break;
                case "ingress":
                    _ingress = RuleBinder.Bind(entry.Value, "from", _context);
                    break;
                case "egress":
                    _egress = RuleBinder.Bind(entry.Value, "to", _context);
                    break;
                case StagedFields.ActionField when _staging is not null:
                    _staging.Bind(entry.Value, _context);
                    break;
                default:
                    _context.Leave();
                    _context.ReportUnknown(entry, _staging is null ? "NetworkPolicySpec" : "StagedKubernetesNetworkPolicySpec", _staging is null ? SpecFields : [.. SpecFields, StagedFields.ActionField]);
                    continue;
            }

            _context.Leave();
        }

        _types = types is null ? PolicyTypes.None : PolicyTypesBinder.Bind(types, _context);
        _context.Leave();
        if (_types == PolicyTypes.None)
        {
            _types = _egress.Count > 0 ? PolicyTypes.Both : PolicyTypes.Ingress; // as the server defaults them
        }
    }
}
