namespace NetPolSdk.Tool.Inventory;

/// <summary>An application with everything that it may exchange.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Workloads">Its workloads.</param>
/// <param name="Callers">Who may connect to it.</param>
/// <param name="Dependencies">Whom it may connect to.</param>
internal sealed record Application(string Name, IReadOnlyList<Workload> Workloads, IReadOnlyList<Flow> Callers, IReadOnlyList<Flow> Dependencies);
