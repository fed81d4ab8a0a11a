using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NetPolSdk.Analyzers;

/// <summary>
/// What the rules are told about the policies of each file: by the nearest <c>netpol.yaml</c> among the additional files, and over that by
/// <c>.editorconfig</c>.
/// </summary>
/// <param name="provider">The options of the compilation.</param>
/// <param name="files">Its additional files.</param>
internal sealed class AnalyzerSettings(AnalyzerConfigOptionsProvider provider, Lazy<PolicyFiles> files)
{
    private readonly ConcurrentDictionary<(LintOptions Base, string Text), Applied> _known = new();
    private readonly ConcurrentDictionary<string, SettingFault> _faults = new(StringComparer.Ordinal);

    /// <summary>What in <c>.editorconfig</c> cannot be used, so far, in the order of the settings' names.</summary>
    public IEnumerable<SettingFault> Faults => _faults.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => fault.Value);

    /// <summary>What the rules are told about the policies of a source file.</summary>
    public LintOptions Of(SyntaxTree tree) => Of(provider.GetOptions(tree), tree.FilePath);

    /// <summary>What they are told about the policies of an additional file.</summary>
    public LintOptions Of(AdditionalText file) => Of(provider.GetOptions(file), file.Path);

    private LintOptions Of(AnalyzerConfigOptions options, string path)
    {
        var values = new List<KeyValuePair<LintSetting, string>>();
        foreach (var setting in LintSettings.All)
        {
            if (options.TryGetValue(setting.Key, out var value))
            {
                values.Add(new(setting, value));
            }
        }

        FindUnknown(options, path);
        var start = files.Value.ConfigurationFor(path);
        if (values.Count == 0)
        {
            return start;
        }

        var applied = _known.GetOrAdd((start, string.Join("\n", values.Select(entry => entry.Key.Name + "=" + entry.Value))), key => Apply(key.Base, values));
        foreach (var (key, value, problem) in applied.Problems)
        {
            Report(key + "=" + value, key, path, problem);
        }

        return applied.Options;
    }

    private static Applied Apply(LintOptions options, List<KeyValuePair<LintSetting, string>> values)
    {
        var problems = new List<(string, string, SettingProblem)>();
        foreach (var entry in values)
        {
            options = entry.Key.Apply(options, entry.Value, problem => problems.Add((entry.Key.Key, entry.Value, problem)));
        }

        return new Applied(options, problems);
    }

    private void FindUnknown(AnalyzerConfigOptions options, string path)
    {
        foreach (var key in options.Keys)
        {
            if (key.StartsWith(LintSettings.Prefix, StringComparison.OrdinalIgnoreCase) && LintSettings.All.All(setting => !string.Equals(setting.Key, key, StringComparison.OrdinalIgnoreCase)))
            {
                Report(key, key, path, LintSettings.Unknown(key.Substring(LintSettings.Prefix.Length)));
            }
        }
    }

    /// <summary>Of the files that a setting is for, the first by name is told: which one is looked at first differs from run to run.</summary>
    private void Report(string identity, string key, string path, SettingProblem problem) => _faults.AddOrUpdate(
        identity,
        _ => new SettingFault(key, path, problem),
        (_, known) => string.CompareOrdinal(path, known.Path) < 0 ? known with { Path = path } : known);

    private sealed record Applied(LintOptions Options, IReadOnlyList<(string Key, string Value, SettingProblem Problem)> Problems);
}
