using System.Reflection;

namespace NetPolSdk.Samples.Tests;

/// <summary>Holds docs/fluent-api.md and docs/calico.md to the code: each C# block runs, and prints or refuses what the block after it says.</summary>
public sealed class FluentApiGuideTests
{
    private static readonly Dictionary<string, string> Pages = new[] { "fluent-api.md", "calico.md" }.ToDictionary(page => page, page => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Docs", page)));
    private static readonly Dictionary<string, IReadOnlyList<MarkdownBlock>> BlocksOf = Pages.ToDictionary(page => page.Key, page => MarkdownBlock.Of(page.Value));

    public static TheoryData<string, int> Lines
    {
        get
        {
            var lines = new TheoryData<string, int>();
            foreach (var (page, block) in BlocksOf.SelectMany(page => page.Value.Where(block => block.Language == "csharp").Select(block => (page.Key, block))))
            {
                lines.Add(page, block.Line);
            }

            return lines;
        }
    }

    private static string Page => Pages["fluent-api.md"];

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_block_of_csharp_does_what_the_page_says(string page, int line)
    {
        var blocks = BlocksOf[page];
        var index = blocks.Select(block => block.Line).ToList().IndexOf(line);
        var said = blocks.ElementAtOrDefault(index + 1);

        if (said?.Language == "text")
        {
            Should.Throw<InvalidPolicyException>(() => Snippet.Run(blocks[index].Text)).Message.ShouldBe(said.Text);
            return;
        }

        var made = Snippet.Run(blocks[index].Text);
        if (said?.Language == "yaml")
        {
            Holds(Yaml(made), said.Text).ShouldBeTrue($"Line {said.Line} does not occur in\n{Yaml(made)}");
        }
    }

    [Fact]
    public void The_pages_have_blocks_of_each_kind_and_no_other()
    {
        BlocksOf["fluent-api.md"].Count(block => block.Language == "csharp").ShouldBeGreaterThan(12);
        BlocksOf["calico.md"].Count(block => block.Language == "csharp").ShouldBeGreaterThan(6);
        BlocksOf.Values.ShouldAllBe(blocks => blocks.Select(block => block.Language).Distinct().Order().SequenceEqual(new[] { "csharp", "text", "yaml" }));
    }

    [Fact]
    public void The_page_names_every_component_preset_and_resolver()
    {
        Missing(typeof(Platform), "`", "`").ShouldBeEmpty();
        Missing(typeof(Presets), "Presets.", "(").ShouldBeEmpty();
        Missing(typeof(Dns), "Dns.", "").ShouldBeEmpty();
    }

    private static IEnumerable<string> Missing(Type words, string before, string after) =>
        from member in words.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where member is PropertyInfo or MethodInfo { IsSpecialName: false }
        where !Page.Contains(before + member.Name + (member is MethodInfo ? "(" : after), StringComparison.Ordinal)
        select member.Name;

    private static string Yaml(object made) => made is Policy policy ? policy.ToYaml() : ((IEnumerable<Policy>)made).ToYaml();

    /// <summary>Whether the lines stand in the text as they are, or all of them deeper by the same number of blanks.</summary>
    private static bool Holds(string yaml, string lines) => Enumerable.Range(0, 9)
        .Select(depth => string.Concat(lines.Split('\n').Select(line => new string(' ', depth) + line + "\n")))
        .Any(block => ("\n" + yaml).Contains("\n" + block, StringComparison.Ordinal));
}
