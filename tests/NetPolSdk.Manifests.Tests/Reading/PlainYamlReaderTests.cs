using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>The quick reader gives what the full parser gives, or leaves the document to it.</summary>
public sealed class PlainYamlReaderTests
{
    private static readonly string[] Pieces =
    [
        "a:", "b:", "\"c\":", "'d':", "on:", "- ", "- - ", "-", "  ", "    ", " ", "\n", "\n", "\n  ", "\n    ", "\n- ", "\n  - ", "---\n", "\n---\n", "...\n", "x", "8080", "~", "null",
        "\"q\"", "'s'", "\"e\\n\"", "{}", "[]", "{a: b}", "[a, b]", "{", "}", "[", "]", ", ", ": ", "a: ", "# c", " # c\n", "#", "&a ", "*a", "!t ", "| ", ">", "%", "@", "?", ",", "a: 1\n", "b: x y\n", "c:\n", "\t", "\r\n", "é", "http://a/b#c", "a:b", "--- x\n", "<<: ",
    ];

    [Fact]
    public void Any_policies_are_read_as_by_the_full_parser_and_all_of_them() =>
        Prop.ForAll(Models.Any.ListOf().ToArbitrary(), policies =>
        {
            var text = policies.Where(policy => !policy.ToYaml().Contains('\\', StringComparison.Ordinal)).ToYaml();
            return IsReadAlike(text) && (PlainYamlReader.Declines(text) || Quick(text).ResumeAt == text.Length);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_pieces_of_YAML_are_read_as_by_the_full_parser_or_left_to_it() =>
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(string.Concat).ToArbitrary(), IsReadAlike).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

    [Theory]
    [InlineData("a: 1 # one\nb:\n# two\n- x\n-   y: 1\n    z: 2\n- - p\n  - q\nc: {}\n\"d\": 'e'\n")]
    [InlineData("a: [Ingress, Egress]\nb:\n- {containerPort: 80, name: \"http\", 'p': [x, {}, [ ]]} # c\n- [ 10.0.0.0/8 , fd00::1, a:b ]\n")]
    [InlineData("---\n# first\na: b\n---\nc:\n  - d\n")]
    public void What_people_write_is_read_quickly(string text)
    {
        Quick(text).ResumeAt.ShouldBe(text.Length);
        IsReadAlike(text).ShouldBeTrue();
    }

    [Theory]
    [InlineData("a: [b")]
    [InlineData("a: [b,]")]
    [InlineData("a: [b: c]")]
    [InlineData("a: {b}")]
    [InlineData("a: {b:c}")]
    [InlineData("a: {\"b\":c}")]
    [InlineData("a: [b]: c")]
    [InlineData("a: [b]\n  c")]
    [InlineData("a: [b #c]")]
    [InlineData("a: [~, -, b]")]
    [InlineData("a: [b\n, c]")]
    public void Flow_style_that_needs_a_whole_parser_is_left_to_it(string text)
    {
        Quick(text).Roots.ShouldBeEmpty();
        IsReadAlike(text).ShouldBeTrue();
    }

    private static (int ResumeAt, List<DocumentNode> Roots) Quick(string text)
    {
        var reader = new PlainYamlReader(text, 0, new NodeBudget(ManifestOptions.Default));
        var roots = new List<DocumentNode>();
        reader.ReadAll(roots);
        return (reader.ResumeAt, roots);
    }

    private static bool IsReadAlike(string text)
    {
        if (PlainYamlReader.Declines(text) || Quick(text) is not { Roots: { Count: > 0 } quick })
        {
            return true;
        }

        var full = new List<DocumentNode>();
        try
        {
            new YamlTreeBuilder(text, 0, 0, new NodeBudget(ManifestOptions.Default)).ReadAll(full);
        }
        catch (UnreadableException)
        {
            // The fault is in a document that the quick reader has left alone, or it is a difference.
        }

        full.RemoveAll(node => node.IsNull);
        full.Take(quick.Count).Select(Shape).ShouldBe(quick.Select(Shape), text);
        return true;
    }

    private static string Shape(DocumentNode node) => node.Position + (node switch
    {
        ScalarNode scalar => $" {(scalar.IsPlain ? "plain" : "quoted")} {scalar.Kind} <{scalar.Text}>",
        SequenceNode sequence => $" [{string.Join(", ", sequence.Items.Select(Shape))}]{sequence.Size}",
        MappingNode mapping => $" {{{string.Join(", ", mapping.Entries.Select(entry => Shape(entry.Key) + ": " + Shape(entry.Value)))}}}{mapping.Size}",
        _ => "?",
    });
}
