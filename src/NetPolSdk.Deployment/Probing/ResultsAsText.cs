using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Probing;

/// <summary>Results of probes for people: a line each, what differs marked, and a last line that counts.</summary>
internal static class ResultsAsText
{
    /// <summary>Writes the results.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">The results.</param>
    /// <param name="colours">Whether there may be colours.</param>
    public static void Write(TextWriter output, IReadOnlyList<ProbeResult> results, bool colours)
    {
        foreach (var result in results)
        {
            var (mark, colour) = MarkOf(result);
            output.WriteLine($"{(colours ? Ansi.Coloured(mark, colour) : mark)} {SafeText.Line($"{result.Connection}: {result.Said}, live {result.Found}{(result.Note.Length > 0 ? $" ({result.Note})" : "")}")}");
        }

        output.WriteLine(Summary(results));
    }

    /// <summary>How many there are of each, on one line.</summary>
    /// <param name="results">The results.</param>
    public static string Summary(IReadOnlyList<ProbeResult> results)
    {
        var (agree, differ, unknown) = (results.Count(result => result.Agrees == true), results.Count(result => result.Agrees == false), results.Count(result => result.Live == LiveVerdict.Unknown));
        var undefined = results.Count - agree - differ - unknown;
        return FormattableString.Invariant($"{agree} of {results.Count} connections agree, {differ} differ, {unknown} could not be told")
            + (undefined > 0 ? FormattableString.Invariant($", {undefined} are undefined") : "");
    }

    private static (string Mark, string Colour) MarkOf(ProbeResult result) => result.Agrees switch
    {
        true => ("agrees ", Ansi.Green),
        false => ("DIFFERS", Ansi.Red),
        _ => result.Live == LiveVerdict.Unknown ? ("UNKNOWN", Ansi.Yellow) : ("told   ", Ansi.Cyan),
    };
}
