namespace NetPolSdk.Architecture.Tests.Checks;

/// <summary>Files are short: the median under 80 lines, and none so long that it holds two ideas.</summary>
internal sealed class FileLengths(IReadOnlyDictionary<string, string> arguedExceptions)
{
    private const int Longest = 300;
    private const int LongestMedian = 79;

    public IEnumerable<string> Violations(SourceTree tree)
    {
        var lengths = Shipped(tree).Select(file => (file.Key, Lines: file.Value.Count(character => character == '\n'))).OrderBy(file => file.Lines).ToArray();
        var median = lengths.Length == 0 ? 0 : lengths[lengths.Length / 2].Lines;
        return
        [
            .. lengths.Where(file => file.Lines > Longest && !arguedExceptions.ContainsKey(file.Key)).Select(file => $"{file.Key} has {file.Lines} lines, more than {Longest}"),
            .. median > LongestMedian ? [$"the median file has {median} lines, more than {LongestMedian}"] : Array.Empty<string>(),
            .. arguedExceptions.Keys.Where(path => !lengths.Any(file => file.Key == path && file.Lines > Longest)).Select(path => $"{path} needs no exception"),
        ];
    }

    private static IEnumerable<KeyValuePair<string, string>> Shipped(SourceTree tree) =>
        new[] { "src", "analyzers", "generators" }.SelectMany(folder => tree.Below(folder, ".cs"));
}
