namespace NetPolSdk.Tool.Rendering;

/// <summary>A namespace: a box around its workloads.</summary>
/// <param name="Name">Its name, which no other namespace has.</param>
/// <param name="Labels">Its labels, as <c>key=value</c>.</param>
internal sealed record GraphNamespace(string Name, IReadOnlyList<string> Labels);
