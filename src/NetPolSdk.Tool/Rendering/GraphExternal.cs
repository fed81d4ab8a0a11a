namespace NetPolSdk.Tool.Rendering;

/// <summary>Something outside the cluster, or pods that no manifest declares: a node in no namespace's box.</summary>
/// <param name="Id">What edges refer to, and what <c>list</c> prints, such as <c>203.0.113.0-203.0.113.255</c>.</param>
/// <param name="Label">The same for a person, such as <c>203.0.113.0/24</c>.</param>
internal sealed record GraphExternal(string Id, string Label);
