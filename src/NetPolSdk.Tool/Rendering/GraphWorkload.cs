namespace NetPolSdk.Tool.Rendering;

/// <summary>A workload: a node in the box of its namespace.</summary>
/// <param name="Id">What edges refer to, and what <c>list</c> prints: <c>namespace/name[Kind]</c>.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its kind, such as <c>Deployment</c>.</param>
/// <param name="Labels">The labels of its pods, as <c>key=value</c>.</param>
/// <param name="IngressIsolated">Whether a policy isolates its pods for incoming connections.</param>
/// <param name="EgressIsolated">Whether a policy isolates its pods for outgoing connections.</param>
/// <param name="Policies">The policies that select its pods, as a person names them.</param>
internal sealed record GraphWorkload(
    string Id,
    string Namespace,
    string Name,
    string Kind,
    IReadOnlyList<string> Labels,
    bool IngressIsolated,
    bool EgressIsolated,
    IReadOnlyList<string> Policies);
