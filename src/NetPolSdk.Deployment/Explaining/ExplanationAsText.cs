using NetPolSdk.Deployment.Connections;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Explaining;

/// <summary>An explanation for people.</summary>
internal static class ExplanationAsText
{
    /// <summary>Writes the explanation.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="input">The cluster.</param>
    /// <param name="colours">Whether there may be colours.</param>
    public static void Write(TextWriter output, Explanation explanation, EvaluatedCluster input, bool colours)
    {
        var word = Word(explanation);
        var verdict = colours ? Ansi.Coloured(word, Colour(explanation.Verdict)) : word;
        output.WriteLine($"{SafeText.Line($"{explanation.From} -> {explanation.To} on {explanation.Asked.Text()}")}: {verdict}");
        foreach (var line in ExplanationText.Lines(explanation, input.Place))
        {
            output.WriteLine("  " + SafeText.Line(line));
        }

        WriteNext(output, NextStep.Of(explanation));
    }

    /// <summary>The verdict in words.</summary>
    /// <param name="explanation">The explanation.</param>
    public static string Word(Explanation explanation) => explanation.Verdict switch
    {
        Verdict.Allowed => "allowed",
        Verdict.Denied => "denied",
        Verdict.Undefined => $"undefined ({explanation.Answer.Doubts.Describe()})",
        Verdict.Conditional => "allowed " + string.Join(", and ", explanation.Answer.Conditional.Select(part => explanation.Answer.Conditional.Count == 1 ? $"if {part.Condition}" : $"on {part.Traffic.Text()} if {part.Condition}")),
        _ when explanation.Answer.Conditional.Count > 0 => "allowed " + explanation.Answer.Text(),
        _ => $"allowed on {explanation.Answer.Allowed.Text()} only",
    };

    /// <summary>Writes what to look at next.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="next">The step.</param>
    public static void WriteNext(TextWriter output, NextStep next)
    {
        output.WriteLine("next: " + SafeText.Line(next.Text));
        output.WriteLine("      " + next.Page);
    }

    private static string Colour(Verdict? verdict) => verdict switch
    {
        Verdict.Allowed => Ansi.Green,
        Verdict.Denied => Ansi.Red,
        _ => Ansi.Yellow,
    };
}
