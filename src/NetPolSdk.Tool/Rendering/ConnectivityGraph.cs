namespace NetPolSdk.Tool.Rendering;

/// <summary>
/// Who may connect to whom, ready to be drawn: every text is final, but not escaped for any format. Lists are in ordinal
/// order, so that the same policies always give the same bytes.
/// </summary>
/// <param name="Title">What the picture is of, such as the paths that were read.</param>
/// <param name="Namespaces">The namespaces that hold workloads.</param>
/// <param name="Workloads">The workloads, ordered by namespace, name and kind.</param>
/// <param name="Externals">Ranges of addresses outside the cluster.</param>
/// <param name="Edges">The connections, ordered by their ends.</param>
internal sealed record ConnectivityGraph(
    string Title,
    IReadOnlyList<GraphNamespace> Namespaces,
    IReadOnlyList<GraphWorkload> Workloads,
    IReadOnlyList<GraphExternal> Externals,
    IReadOnlyList<GraphEdge> Edges);
