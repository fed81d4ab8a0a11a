namespace NetPolSdk.Tool.Rendering.Layout;

/// <summary>A namespace, or what lies outside the cluster, with its nodes.</summary>
/// <param name="Name">What the box is headed with.</param>
/// <param name="IsOutside">Whether it is no namespace but the outside.</param>
/// <param name="Area">Where it is.</param>
/// <param name="Nodes">The nodes in it.</param>
internal sealed record PlacedBox(string Name, bool IsOutside, Area Area, IReadOnlyList<PlacedNode> Nodes);
