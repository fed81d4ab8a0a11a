using System.Globalization;
using NetPolSdk.Tool.Rendering.Layout;

namespace NetPolSdk.Tool.Rendering.Svg;

/// <summary>The line of an edge: bent to its right, so that the two directions between a pair stand apart.</summary>
/// <param name="Path">The <c>d</c> of the path.</param>
/// <param name="Middle">Its middle, for a label.</param>
internal sealed record EdgeCurve(string Path, (double X, double Y) Middle)
{
    private const double Bend = 0.12;
    private const double LoopSize = 26;

    public static EdgeCurve Between(Area from, Area to)
    {
        if (from == to)
        {
            return Loop(from);
        }

        var (x1, y1) = from.BorderTowards(to.Centre);
        var (x2, y2) = to.BorderTowards(from.Centre);
        var (cx, cy) = (((x1 + x2) / 2) - ((y2 - y1) * Bend), ((y1 + y2) / 2) + ((x2 - x1) * Bend));
        return new EdgeCurve(Invariant($"M {x1:0.#} {y1:0.#} Q {cx:0.#} {cy:0.#} {x2:0.#} {y2:0.#}"), ((x1 + x2 + (2 * cx)) / 4, (y1 + y2 + (2 * cy)) / 4));
    }

    /// <summary>From a node to other pods of the same workload.</summary>
    private static EdgeCurve Loop(Area area)
    {
        var (x, y) = (area.Right - 18, area.Y);
        return new EdgeCurve(
            Invariant($"M {x:0.#} {y:0.#} C {x:0.#} {y - LoopSize:0.#} {area.Right + LoopSize:0.#} {y:0.#} {area.Right:0.#} {y + 12:0.#}"),
            (area.Right + 10, y - 6));
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
