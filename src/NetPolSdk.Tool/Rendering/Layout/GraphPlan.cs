namespace NetPolSdk.Tool.Rendering.Layout;

/// <summary>The picture's layout: boxes of nodes, and the edges between them.</summary>
/// <param name="Width">The picture's width, in pixels at full size.</param>
/// <param name="Height">Its height.</param>
/// <param name="Boxes">The boxes, in reading order.</param>
/// <param name="Edges">The edges between nodes that are there.</param>
internal sealed record GraphPlan(double Width, double Height, IReadOnlyList<PlacedBox> Boxes, IReadOnlyList<PlacedEdge> Edges);
