namespace NetPolSdk.Tool.Rendering.Layout;

/// <summary>A workload or an outside range with its place in the picture.</summary>
/// <param name="Id">What edges refer to.</param>
/// <param name="Text">What the node shows, shortened to fit.</param>
/// <param name="Title">The whole of it, for a tooltip and for screen readers.</param>
/// <param name="Area">Where it is.</param>
/// <param name="IsIsolated">Whether a policy isolates it in either direction.</param>
internal sealed record PlacedNode(string Id, string Text, string Title, Area Area, bool IsIsolated);
