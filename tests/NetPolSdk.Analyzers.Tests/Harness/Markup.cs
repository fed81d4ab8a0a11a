using Microsoft.CodeAnalysis.Text;

namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>Source in which <c>[|…|]</c> marks the place of a diagnostic, and <c>{|NPS1001:…|}</c> that of one with an id.</summary>
/// <param name="Code">The source without the markers.</param>
/// <param name="Expected">The diagnostics expected; the id is null where any will do.</param>
internal sealed record Markup(string Code, IReadOnlyList<(string? Id, TextSpan Span)> Expected)
{
    public static Markup Parse(string text)
    {
        var code = new System.Text.StringBuilder();
        var open = new Stack<(string? Id, int Start)>();
        var expected = new List<(string?, TextSpan)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text.AsSpan(i).StartsWith("[|"))
            {
                open.Push((null, code.Length));
                i++;
            }
            else if (text.AsSpan(i).StartsWith("{|NPS"))
            {
                var colon = text.IndexOf(':', i);
                open.Push((text[(i + 2)..colon], code.Length));
                i = colon;
            }
            else if ((text.AsSpan(i).StartsWith("|]") || text.AsSpan(i).StartsWith("|}")) && open.Count > 0)
            {
                var (id, start) = open.Pop();
                expected.Add((id, TextSpan.FromBounds(start, code.Length)));
                i++;
            }
            else
            {
                code.Append(text[i]);
            }
        }

        open.ShouldBeEmpty("A marker is not closed.");
        return new Markup(code.ToString(), expected);
    }
}
