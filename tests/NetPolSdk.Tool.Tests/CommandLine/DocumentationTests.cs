using System.Text.RegularExpressions;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Tests;

/// <summary>What the documentation shows is what the tool does.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Docs = Path.Combine(Repository.Root, "docs");

    public static TheoryData<string> Examples => [.. Console().Matches(Guides).Select(match => match.Groups["line"].Value)];

    /// <summary>The pages with examples.</summary>
    private static string Guides => Read("netpol.md") + Read("conversion.md");

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_of_the_guide_prints_what_the_guide_shows(string line)
    {
        var expected = Console().Matches(Guides).First(match => match.Groups["line"].Value == line).Groups["output"].Value;

        ToolRun.In(Path.Combine(Docs, "examples"), "", line.Split(' ')).Output.ShouldBe(expected);
    }

    [Fact]
    public void Every_command_line_of_the_pages_can_be_parsed()
    {
        var pages = Directory.GetFiles(Docs, "*.md", SearchOption.AllDirectories);
        var lines = pages.SelectMany(page => Shell().Matches(File.ReadAllText(page).ReplaceLineEndings("\n")).Select(match => match.Value)).ToList();

        lines.Count.ShouldBeGreaterThan(15);
        foreach (var line in lines)
        {
            NetpolCommand.Create(ToolConsole.OfProcess()).Parse(line["netpol ".Length..]).Errors.ShouldBeEmpty(line);
        }
    }

    [Fact]
    public void Every_example_of_the_help_can_be_parsed()
    {
        foreach (var example in NetpolCommand.Create(ToolConsole.OfProcess()).Subcommands.OfType<VerbCommand>().SelectMany(verb => verb.Examples))
        {
            var line = Shell().Match(example.Line).Value;
            line.ShouldNotBeEmpty(example.Line);
            NetpolCommand.Create(ToolConsole.OfProcess()).Parse(line["netpol ".Length..].Replace('\'', '"')).Errors.ShouldBeEmpty(example.Line);
        }
    }

    private static string Read(string page) => File.ReadAllText(Path.Combine(Docs, page)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"```console\n\$ netpol (?<line>[^\n]+)\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Console();

    [GeneratedRegex(@"(?<=^|\| |<\()netpol (?!-)[a-z]+[^|>)\n#]*(?<! )", RegexOptions.Multiline)]
    private static partial Regex Shell();
}
