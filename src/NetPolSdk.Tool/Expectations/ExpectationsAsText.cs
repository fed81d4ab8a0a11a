namespace NetPolSdk.Tool.Expectations;

/// <summary>Checked expectations for people: the ones that are not met, and a last line that counts.</summary>
internal static class ExpectationsAsText
{
    /// <summary>Writes the expectations.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="expectations">The expectations.</param>
    /// <param name="colours">Whether there may be colours.</param>
    public static void Write(TextWriter output, IReadOnlyList<CheckedExpectation> expectations, bool colours)
    {
        foreach (var failed in expectations.Where(expectation => !expectation.IsMet))
        {
            var mark = colours ? Ansi.Coloured("FAIL", Ansi.Red) : "FAIL";
            output.WriteLine($"{mark} {SafeText.Line($"{failed.Place}: {failed.Expectation} should be {failed.Expected}, but is {failed.Found}")}");
            foreach (var line in failed.Explanation)
            {
                output.WriteLine("    " + SafeText.Line(line));
            }
        }

        var met = expectations.Count(expectation => expectation.IsMet);
        output.WriteLine(string.Create(null, $"{met} of {expectations.Count} expectations are met"));
    }
}
