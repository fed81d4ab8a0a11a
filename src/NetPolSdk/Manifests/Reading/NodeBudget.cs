using System.Globalization;

namespace NetPolSdk;

/// <summary>Counts the nodes of a text, so that neither a huge one nor one that refers to itself over and over takes all memory.</summary>
internal sealed class NodeBudget(ManifestOptions options)
{
    private long _left = options.MostNodes;

    public int MostDepth => options.MostDepth;

    public void Take(long nodes, SourcePosition position)
    {
        _left -= nodes;
        if (_left < 0)
        {
            throw new UnreadableException(
                position,
                $"the text stands for more than {options.MostNodes.ToString("N0", CultureInfo.InvariantCulture)} nodes, aliases included",
                "Split it, write aliases out, or raise ManifestOptions.MostNodes.",
                endsText: true);
        }
    }
}
