using NetPolSdk.Testing;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Expectations;

/// <summary>
/// A file of expectations, in YAML: <c>allow</c>, <c>deny</c> and <c>conditional</c> are lists of lines such as
/// <c>shop/api -> data/postgres on 5432/TCP</c>, of which conditional ones may end with <c>if</c> and the condition, <c>tables</c> is a list of truth tables, each with its port.
/// </summary>
internal static class ExpectationFile
{
    /// <summary>The expectations of a file, each with its line.</summary>
    /// <param name="path">The file, or - for standard input.</param>
    /// <param name="console">The console.</param>
    /// <exception cref="UnusableInputException">It cannot be read, or is not of that form.</exception>
    public static IReadOnlyList<LocatedExpectation> Read(string path, ToolConsole console)
    {
        var manifest = InputManifest.ReadFile(path, console);
        if (manifest.Findings.FirstOrDefault(found => found.Finding.Severity == Severity.Error) is { } fault)
        {
            throw new UnusableInputException(SafeText.Line($"{path}:{fault.Location.Position}: {fault.Finding.Message} {fault.Finding.Remedy}"));
        }

        if (manifest.Documents is not [{ Root: MappingNode root }])
        {
            throw new UnusableInputException($"{SafeText.Line(path)} holds no expectations. Write allow:, deny: or tables: with a list each.");
        }

        var expectations = root.Entries.SelectMany(entry => entry.Name switch
        {
            "allow" => Lines(entry.Value, static text => Expectation.Parse(text, allowed: true), path),
            "deny" => Lines(entry.Value, static text => Expectation.Parse(text, allowed: false), path),
            "conditional" => Lines(entry.Value, Expectation.ParseConditional, path),
            "tables" => Items(entry.Value, path).SelectMany(table => Table(table, path)),
            _ => throw Fault(path, entry.Value, $"{Quoted.Text(entry.Name)} is none of allow, deny, conditional and tables"),
        }).ToList();
        return expectations.Count > 0 ? expectations : throw new UnusableInputException($"{SafeText.Line(path)} expects nothing.");
    }

    /// <summary>Whether a path is a file of expectations and not of manifests.</summary>
    /// <param name="path">The path.</param>
    /// <param name="console">The console.</param>
    public static bool IsOne(string path, ToolConsole console) =>
        File.Exists(console.FullPath(path))
        && InputManifest.ReadFile(path, console).Documents is [{ Root: MappingNode { Entries: [_, ..] entries } }]
        && entries.All(static entry => entry.Name is "allow" or "deny" or "conditional" or "tables");

    private static IEnumerable<LocatedExpectation> Lines(DocumentNode list, Func<string, Expectation> parse, string path) =>
        Items(list, path).Select(item => new LocatedExpectation(Read(item, path, parse), item.Position.Line));

    private static IEnumerable<LocatedExpectation> Table(DocumentNode item, string path)
    {
        var mapping = item as MappingNode ?? throw Fault(path, item, "a table has the fields port and table");
        var on = Read(mapping["port"] ?? throw Fault(path, item, "the table has no field port, such as 5432/TCP"), path, Expectation.PortOf);
        var text = mapping["table"] ?? throw Fault(path, item, "the table has no field table");
        return Read(text, path, lines => TruthTable.Parse(lines, on)).Select(expectation => new LocatedExpectation(expectation, text.Position.Line));
    }

    private static IReadOnlyList<DocumentNode> Items(DocumentNode node, string path) =>
        node is SequenceNode sequence ? sequence.Items : throw Fault(path, node, "a list is wanted");

    private static T Read<T>(DocumentNode node, string path, Func<string, T> read)
    {
        try
        {
            return read((node as ScalarNode)?.Text ?? throw new FormatException("a text is wanted"));
        }
        catch (FormatException fault)
        {
            throw Fault(path, node, fault.Message);
        }
    }

    private static UnusableInputException Fault(string path, DocumentNode node, string problem) =>
        new($"{SafeText.Line(path)}:{node.Position}: {problem.TrimEnd('.')}.");
}
