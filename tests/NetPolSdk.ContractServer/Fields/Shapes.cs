using NetPolSdk.ContractServer.Objects;

namespace NetPolSdk.ContractServer.Fields;

/// <summary>How the fields of each kind are owned.</summary>
internal static class Shapes
{
    private static readonly FieldShape Metadata = FieldShape.Struct(
        ("labels", FieldShape.MapOfWholes),
        ("annotations", FieldShape.MapOfWholes),
        ("finalizers", FieldShape.Set),
        ("ownerReferences", FieldShape.Keyed(FieldShape.Whole, "uid")));

    private static readonly FieldShape AdminSubject = FieldShape.Struct(
        ("namespaces", FieldShape.Whole),
        ("pods", FieldShape.Struct(("namespaceSelector", FieldShape.Whole), ("podSelector", FieldShape.Whole))));

    private static readonly FieldShape Container = FieldShape.Struct(
        ("ports", FieldShape.Keyed(FieldShape.Struct(), "containerPort", "protocol").WithDefault("protocol", "TCP")),
        ("env", FieldShape.Keyed(FieldShape.Struct(), "name")),
        ("volumeMounts", FieldShape.Keyed(FieldShape.Struct(), "mountPath")),
        ("resources", FieldShape.Struct()));

    private static readonly FieldShape PodSpec = FieldShape.Struct(
        ("containers", FieldShape.Keyed(Container, "name")),
        ("initContainers", FieldShape.Keyed(Container, "name")),
        ("nodeSelector", FieldShape.Whole),
        ("securityContext", FieldShape.Struct()),
        ("volumes", FieldShape.Keyed(FieldShape.Struct(), "name")));

    private static readonly FieldShape PodTemplate = FieldShape.Struct(("metadata", Metadata), ("spec", PodSpec));

    private static readonly Dictionary<string, FieldShape> Specs = new()
    {
        ["NetworkPolicy.networking.k8s.io"] = FieldShape.Struct(("podSelector", FieldShape.Whole)),
        ["AdminNetworkPolicy.policy.networking.k8s.io"] = FieldShape.Struct(("subject", AdminSubject)),
        ["BaselineAdminNetworkPolicy.policy.networking.k8s.io"] = FieldShape.Struct(("subject", AdminSubject)),
        ["ClusterNetworkPolicy.policy.networking.k8s.io"] = FieldShape.Struct(("subject", AdminSubject)),
        ["CiliumNetworkPolicy.cilium.io"] = FieldShape.Struct(("endpointSelector", FieldShape.Whole), ("nodeSelector", FieldShape.Whole)),
        ["CiliumClusterwideNetworkPolicy.cilium.io"] = FieldShape.Struct(("endpointSelector", FieldShape.Whole), ("nodeSelector", FieldShape.Whole)),
        ["NetworkPolicy.projectcalico.org"] = FieldShape.Struct(("types", FieldShape.Set)),
        ["GlobalNetworkPolicy.projectcalico.org"] = FieldShape.Struct(("types", FieldShape.Set)),
        ["Pod."] = PodSpec,
        ["Job.batch"] = FieldShape.Struct(("template", PodTemplate), ("selector", FieldShape.Whole)),
        ["Deployment.apps"] = FieldShape.Struct(("template", PodTemplate), ("selector", FieldShape.Whole)),
        ["Service."] = FieldShape.Struct(("ports", FieldShape.Keyed(FieldShape.Struct(), "port", "protocol").WithDefault("protocol", "TCP")), ("selector", FieldShape.Whole)),
    };

    public static FieldShape Of(ServedKind kind) => FieldShape.Struct(
        ("metadata", Metadata),
        ("spec", Specs.GetValueOrDefault($"{kind.Kind}.{kind.Group}") ?? FieldShape.Struct()),
        ("data", FieldShape.MapOfWholes),
        ("binaryData", FieldShape.MapOfWholes),
        ("stringData", FieldShape.MapOfWholes));
}
