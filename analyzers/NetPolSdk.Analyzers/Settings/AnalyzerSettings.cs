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
    private readonly ConcurrentDictionary<(LintOptions Base, string Text), LintOptions> _known = new();
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
        return values.Count == 0 ? start : _known.GetOrAdd((start, string.Join("\n", values.Select(entry => entry.Key.Name + "=" + entry.Value))), _ => Apply(start, values, path));
    }

    private LintOptions Apply(LintOptions options, List<KeyValuePair<LintSetting, string>> values, string path)
    {
        foreach (var entry in values)
        {
            options = entry.Key.Apply(options, entry.Value, problem => Report(entry.Key.Key + "=" + entry.Value, entry.Key.Key, path, problem));
        }

        return options;
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

    private void Report(string identity, string key, string path, SettingProblem problem) => _faults.TryAdd(identity, new SettingFault(key, path, problem));
}
