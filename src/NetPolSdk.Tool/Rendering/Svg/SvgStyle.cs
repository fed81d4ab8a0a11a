namespace NetPolSdk.Tool.Rendering.Svg;

/// <summary>The looks of the picture, by class; the page adds its own for what can be picked.</summary>
internal static class SvgStyle
{
    public const string Text = """

        svg { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; background: #ffffff; }
        .box rect { fill: #f4f6f9; stroke: #b8c2cf; }
        .box.outside rect { fill: #ffffff; stroke: #8a94a3; stroke-dasharray: 6 4; }
        .box-name { font-weight: 600; fill: #344054; }
        .node rect { fill: #ffffff; stroke: #667085; }
        .node.isolated rect { stroke: #175cd3; stroke-width: 2; }
        .node text { fill: #101828; }
        .edge path { fill: none; stroke: #475467; stroke-width: 1.4; }
        .edge.conditional path { stroke: #b54708; stroke-dasharray: 6 4; }
        .edge.undefined path { stroke: #b42318; stroke-dasharray: 2 4; }
        .edge text { fill: #344054; font-size: 11px; paint-order: stroke; stroke: #ffffff; stroke-width: 3px; }
        .edges.many .edge path { stroke-opacity: 0.25; }
        .head path { fill: #475467; }
        .head.conditional path { fill: #b54708; }
        .head.undefined path { fill: #b42318; }
        .head path, .head.conditional path, .head.undefined path { fill: context-stroke; }

        """;
}
