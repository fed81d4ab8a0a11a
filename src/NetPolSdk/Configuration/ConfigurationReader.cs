namespace NetPolSdk;

/// <summary>Makes options of the tree of a settings file.</summary>
internal sealed class ConfigurationReader
{
    private readonly string? _file;
    private readonly List<ManifestFinding> _findings = [];
    private LintOptions _options = LintOptions.Default;

    private ConfigurationReader(string? file) => _file = file;

    /// <summary>Whether a text plainly holds settings; an empty or broken one may be anything.</summary>
    /// <param name="parsed">The text.</param>
    public static bool IsConfiguration(ParsedText parsed) => !IsManifest(parsed) && parsed.Roots.Any(root => root is MappingNode);

    /// <summary>Whether a text claims to hold Kubernetes objects.</summary>
    /// <param name="parsed">The text.</param>
    public static bool IsManifest(ParsedText parsed) =>
        parsed.Roots.Any(root => root is MappingNode mapping && (mapping["apiVersion"] is not null || mapping["kind"] is not null));

    /// <summary>Reads the settings.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="file">Its file.</param>
    public static LintConfiguration Read(ParsedText parsed, string? file)
    {
        var reader = new ConfigurationReader(file);
        foreach (var fault in parsed.Faults)
        {
            reader.Report(fault.Position, "", new SettingProblem(fault.Problem, fault.Remedy));
        }

        foreach (var root in parsed.Roots.Where(root => !root.IsNull))
        {
            reader.ReadRoot(root);
        }

        return new LintConfiguration(file, reader._options, ValueList.From(reader._findings));
    }

    private void ReadRoot(DocumentNode root)
    {
        if (root is not MappingNode mapping)
        {
            Report(root.Position, "", new SettingProblem($"the file holds {root.Description}, and settings are wanted", "Write a setting a line, such as mesh: istio-ambient."));
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in mapping.EntryArray)
        {
            if (!seen.Add(entry.Name))
            {
                Report(entry.Key.Position, entry.Name, new SettingProblem("the setting occurs twice", "Keep one of them."));
            }
            else if (LintSettings.Find(entry.Name) is { } setting)
            {
                Apply(setting, entry.Value);
            }
            else
            {
                Report(entry.Key.Position, entry.Name, LintSettings.Unknown(entry.Name));
            }
        }
    }

    private void Apply(LintSetting setting, DocumentNode value)
    {
        switch (value)
        {
            case ScalarNode { IsNull: false } scalar:
                _options = setting.Apply(_options, scalar.Text, problem => Report(scalar.Position, setting.Name, problem));
                break;
            case SequenceNode { Items.Count: > 0 } list when setting.IsList:
                _options = setting.Clear(_options);
                foreach (var item in list.Items)
                {
                    Add(setting, item, (item as ScalarNode)?.Text);
                }

                break;
            case MappingNode rules when setting.Name == "rules" && rules.EntryArray.Length > 0:
                foreach (var entry in rules.EntryArray)
                {
                    Add(setting, entry.Value, (entry.Value as ScalarNode)?.Text is { } severity ? entry.Name + ": " + severity : null);
                }

                break;
            default:
                Report(value.Position, setting.Name, new SettingProblem($"it is {value.Description}", $"Write {setting.Allowed}."));
                break;
        }
    }

    private void Add(LintSetting setting, DocumentNode item, string? text)
    {
        if (text is null)
        {
            Report(item.Position, setting.Name, new SettingProblem($"an entry is {item.Description}", $"Write {setting.Allowed}."));
            return;
        }

        _options = setting.Add(_options, text, problem => Report(item.Position, setting.Name, problem));
    }

    private void Report(SourcePosition position, string setting, SettingProblem problem) => _findings.Add(new ManifestFinding(
        new Finding(
            RuleCatalog.Find(RuleIds.Setting),
            LintConfiguration.FileName,
            setting.Length == 0 ? FieldPath.Root : FieldPath.Of(Quoted.Line(setting)),
            (setting.Length == 0 ? "" : Quoted.Line(setting) + ": ") + problem.Problem + ".",
            problem.Remedy),
        new SourceLocation(_file, position)));
}
