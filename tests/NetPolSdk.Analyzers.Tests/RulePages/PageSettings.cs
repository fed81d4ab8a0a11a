namespace NetPolSdk.Analyzers.Tests.RulePages;

/// <summary>The settings of a page, as the options that they mean at run time.</summary>
internal static class PageSettings
{
    /// <summary>The options of the lines <c>netpolsdk.name = value</c>; a line that cannot be used fails the test.</summary>
    public static LintOptions Options(string settings)
    {
        var options = LintOptions.Default;
        foreach (var line in settings.Split('\n').Where(line => line.StartsWith(LintSettings.Prefix, StringComparison.Ordinal)))
        {
            var (name, value) = (line[LintSettings.Prefix.Length..line.IndexOf('=')].Trim(), line[(line.IndexOf('=') + 1)..].Trim());
            options = LintSettings.Find(name).ShouldNotBeNull(line).Apply(options, value, problem => throw new ShouldAssertException($"{line}: {problem}"));
        }

        return options;
    }
}
