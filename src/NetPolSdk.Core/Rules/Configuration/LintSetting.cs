namespace NetPolSdk;

/// <summary>
/// One setting that tells the rules about the cluster: in <c>.editorconfig</c> with the prefix <c>netpolsdk.</c>, in
/// <c>netpol.yaml</c> without it, on the command line with dashes.
/// </summary>
internal sealed class LintSetting
{
    private readonly Func<LintOptions, LintOptions> _clear;
    private readonly Func<LintOptions, string, LintOptions?> _add;

    /// <summary>A setting.</summary>
    /// <param name="name">Its name, in lower case with underscores.</param>
    /// <param name="summary">What it says, as a sentence.</param>
    /// <param name="allowed">The values, as they follow "one of" or "Write".</param>
    /// <param name="add">The options with a value in them; null where it is none of the allowed.</param>
    /// <param name="clear">The options without any value of a setting that takes several; null where it takes one.</param>
    public LintSetting(string name, string summary, string allowed, Func<LintOptions, string, LintOptions?> add, Func<LintOptions, LintOptions>? clear = null)
    {
        Name = name;
        Key = LintSettings.Prefix + name;
        Summary = summary;
        Allowed = allowed;
        IsList = clear is not null;
        _add = add;
        _clear = clear ?? (options => options);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The name in <c>.editorconfig</c>, with its prefix.</summary>
    public string Key { get; }

    /// <summary>What it says.</summary>
    public string Summary { get; }

    /// <summary>The values that it takes.</summary>
    public string Allowed { get; }

    /// <summary>Whether it takes several values, between commas or as a list.</summary>
    public bool IsList { get; }

    /// <summary>The words among its values, for those that were misspelt.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Applies a text: one value, or several between commas.</summary>
    /// <param name="options">The options so far; what cannot be used leaves them as they are.</param>
    /// <param name="text">The text.</param>
    /// <param name="problems">Told of each value that cannot be used.</param>
    public LintOptions Apply(LintOptions options, string text, Action<SettingProblem> problems) => IsList
        ? Apply(options, text.Split(',').Where(item => item.Trim().Length > 0), problems)
        : Add(options, text, problems);

    /// <summary>Applies values one by one, in place of those that the options hold.</summary>
    /// <param name="options">The options so far.</param>
    /// <param name="values">The values.</param>
    /// <param name="problems">Told of each value that cannot be used.</param>
    public LintOptions Apply(LintOptions options, IEnumerable<string> values, Action<SettingProblem> problems)
    {
        var applied = Clear(options);
        var isEmpty = true;
        foreach (var value in values)
        {
            isEmpty = false;
            applied = Add(applied, value, problems);
        }

        if (isEmpty)
        {
            problems(new SettingProblem("it is empty", $"Write {Allowed}, or leave the setting out."));
        }

        return applied;
    }

    /// <summary>The options without any value of the setting, if it takes several.</summary>
    /// <param name="options">The options so far.</param>
    public LintOptions Clear(LintOptions options) => _clear(options);

    /// <summary>Applies one value, beside those that the options hold.</summary>
    /// <param name="options">The options so far.</param>
    /// <param name="value">The value.</param>
    /// <param name="problems">Told where it cannot be used.</param>
    public LintOptions Add(LintOptions options, string value, Action<SettingProblem> problems)
    {
        var word = value.Trim();
        if (_add(options, word) is { } applied)
        {
            return applied;
        }

        var near = Spelling.Nearest(word, Words);
        problems(new SettingProblem($"{Quoted.Text(word)} is not {Allowed}", near is null ? $"Write {Allowed}." : $"Write {near}; it may be {Allowed}."));
        return options;
    }
}
