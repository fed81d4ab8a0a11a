using System.CommandLine;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>The settings of <c>netpol.yaml</c> as options of the command line, where they count for all files.</summary>
internal static class LintSettingOptions
{
    private static readonly (LintSetting Setting, Option<string?> Option)[] All = [.. LintSettings.All.Where(setting => setting.Name != "partial").Select(setting => (setting, Create(setting)))];

    /// <summary>The options.</summary>
    public static IEnumerable<Option> Options => All.Select(entry => entry.Option);

    /// <summary>Applies what the user typed.</summary>
    /// <param name="options">What the rules are told otherwise.</param>
    /// <param name="arguments">What was typed; each value has been validated.</param>
    public static LintOptions Apply(LintOptions options, ParseResult arguments)
    {
        foreach (var (setting, option) in All)
        {
            if (arguments.GetValue(option) is { } text)
            {
                options = setting.Apply(options, text, static _ => { });
            }
        }

        return options;
    }

    private static Option<string?> Create(LintSetting setting)
    {
        var option = new Option<string?>("--" + setting.Name.Replace('_', '-'))
        {
            Description = $"{setting.Summary} Takes {setting.Allowed}{(setting.IsList ? "; several between commas" : "")}.",
            HelpName = "VALUE",
        };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
            {
                setting.Apply(LintOptions.Default, token.Value, problem => result.AddError($"--{setting.Name.Replace('_', '-')}: {problem.Problem}. {problem.Remedy}"));
            }
        });
        return option;
    }
}
