namespace NetPolSdk.Tool.Rendering.Layout;

/// <summary>A connection with the nodes at its ends.</summary>
internal sealed record PlacedEdge(GraphEdge Edge, PlacedNode From, PlacedNode To);
