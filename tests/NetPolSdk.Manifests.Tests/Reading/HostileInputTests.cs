using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Manifests.Tests;

/// <summary>Whatever is read, there are findings and no exceptions, and the memory it takes is bounded.</summary>
public sealed class HostileInputTests
{
    private const string Sound = "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a}\nspec: {podSelector: {}, policyTypes: [Ingress]}\n";

    [Fact]
    public void No_bytes_make_the_reader_throw() =>
        Prop.ForAll(Texts.Bytes.ToArbitrary(), bytes =>
        {
            using var stream = new MemoryStream(bytes);
            return Manifest.Read(stream) is not null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void No_text_makes_the_reader_throw() =>
        Prop.ForAll(Gen.OneOf(Texts.Any, Texts.Broken).ToArbitrary(), text => Manifest.Parse(text) is not null)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void No_mutation_of_a_sound_manifest_makes_the_reader_throw() =>
        Prop.ForAll(Mutations.ToArbitrary(), text => Manifest.Parse(text) is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void A_billion_laughs_are_one_finding()
    {
        var text = new StringBuilder("a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (var i = 1; i < 30; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        Messages(text.ToString()).ShouldBe(["7:25: the text stands for more than 5,000,000 nodes, aliases included. Split it, write aliases out, or raise ManifestOptions.MostNodes."]);
    }

    [Fact]
    public void A_billion_laughs_by_merge_keys_are_one_finding()
    {
        var text = new StringBuilder("a0: &a0 {x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]}\n");
        for (var i = 1; i < 30; i++)
        {
            text.Append($"a{i}: &a{i} {{{string.Join(", ", Enumerable.Range(0, 10).Select(n => $"k{n}: {{<<: *a{i - 1}}}"))}}}\n");
        }

        Messages(text.ToString()).ShouldHaveSingleItem().ShouldContain("the text stands for more than 5,000,000 nodes");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Ten_thousand_nested_nodes_are_one_finding(string opening) =>
        Messages(string.Concat(Enumerable.Repeat(opening, 10_000))).ShouldHaveSingleItem().ShouldContain("nodes are nested more than 100 deep");

    [Fact]
    public void An_anchor_that_refers_to_itself_is_a_finding_and_the_rest_goes_on()
    {
        var manifest = Manifest.Parse("a: &a [*a]\n---\n" + Sound);

        manifest.Findings.Select(finding => finding.ToString()).ShouldBe(["1:8: the alias \"a\" refers to what it is part of. Write the value itself."]);
        manifest.Policies.Count.ShouldBe(1);
    }

    [Fact]
    public void An_alias_without_anchor_is_a_finding() =>
        Messages("a: *b").ShouldBe(["1:4: the alias \"b\" refers to no anchor before it. Write the anchor, or the value itself."]);

    [Fact]
    public void A_control_character_is_a_finding_because_some_parsers_stop_there() =>
        Messages(Sound + "# \0\n").ShouldBe(["5:3: the text holds the control character U+0000. Remove it; in a quoted string write it as an escape."]);

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_a_finding_at_the_first_of_them()
    {
        using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes("a: é\nb: "), 0xFF]);

        Manifest.Read(stream, "a.yaml").Findings.Single().ToString().ShouldBe("a.yaml:2:4: the text is not UTF-8. Save the file as UTF-8.");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_byte_order_mark_is_understood(string encoding)
    {
        var bytes = Encoding.GetEncoding(encoding);
        using var stream = new MemoryStream([.. bytes.GetPreamble(), .. bytes.GetBytes(Sound)]);

        Manifest.Read(stream).ThrowIfInvalid().Policies.Count.ShouldBe(1);
    }

    [Fact]
    public void A_text_that_is_too_large_is_a_finding()
    {
        var options = new ManifestOptions { MostCharacters = 10 };
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Sound));

        Manifest.Parse(Sound, options: options).Findings.Single().Finding.Message.ShouldBe($"the text has {Sound.Length} characters, more than 10.");
        Manifest.Read(stream, options: options).Findings.Single().Finding.Message.ShouldBe("the file has more than 10 bytes.");
    }

    [Theory]
    [InlineData("a: b: c", "1:5: ")]
    [InlineData("a:\n\t- b", "1:1: ")]
    [InlineData("\"a", "1:1: ")]
    [InlineData("%YAML 3.0\n---\na", "1:1: ")]
    [InlineData("a: [1, 2", "2:1: ")]
    public void Broken_YAML_is_a_finding_where_it_breaks(string text, string place)
    {
        var message = Messages(text)[0];
        message.ShouldStartWith(place);
        message.ShouldContain("the YAML is broken: ");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("---\n---\n...\n")]
    [InlineData("# nothing\n")]
    [InlineData("~")]
    public void Nothing_is_nothing(string text)
    {
        var manifest = Manifest.Parse(text);

        manifest.Findings.ShouldBeEmpty();
        manifest.Documents.ShouldBeEmpty();
    }

    [Fact]
    public void Carriage_returns_directives_and_document_ends_change_nothing() =>
        Manifest.Parse("%YAML 1.2\n---\n" + Sound.Replace("\n", "\r\n", StringComparison.Ordinal) + "...\r\n---\r\n" + Sound).ThrowIfInvalid().Policies.Count.ShouldBe(2);

    [Fact]
    public void Countless_broken_documents_end_in_a_bounded_number_of_findings()
    {
        var messages = Messages(string.Concat(Enumerable.Repeat("---\n*b\n", 100_000)));

        messages.Length.ShouldBe(1001);
        messages[^1].ShouldEndWith("there are more faults than are listed, and what follows was not read. Correct these first.");
    }

    [Fact]
    public void Countless_faults_of_one_document_end_in_a_bounded_number_of_findings()
    {
        var faults = string.Concat(Enumerable.Range(0, 100_000).Select(number => $"x{number}: 1\n"));
        const string unlisted = "spec: {podSelector: {matchLabels: {a: b, a: c}}, ingress: [{ports: [{port: 0}, {port: 9, endPort: 8}]}]}\n";

        var manifest = Manifest.Parse(faults + Sound.Replace("spec: {podSelector: {}, policyTypes: [Ingress]}\n", unlisted, StringComparison.Ordinal));

        manifest.Policies.ShouldBeEmpty();
        manifest.Findings.Count.ShouldBe(1001);
    }

    [Fact]
    public void What_a_manifest_says_cannot_drive_a_terminal() =>
        Manifest.Parse("apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: a, \"\\e[2J\": b, labels: {c: \"\\u202E\"}}", "a\u001B.yaml").Findings
            .Select(finding => finding.ToString()).ShouldAllBe(message => !message.Contains('\u001B') && !message.Contains('\u202E'));

    private static Gen<string> Mutations =>
        from policy in Models.Any
        let text = policy.ToYaml()
        from cuts in (from at in Gen.Choose(0, text.Length) from count in Gen.Choose(0, 12) from piece in Texts.Any select (at, count, piece)).ListOf(3)
        select cuts.Aggregate(text, (current, cut) => Mutated(current, cut.at, cut.count, cut.piece));

    private static string Mutated(string text, int at, int count, string piece)
    {
        at = Math.Min(at, text.Length);
        return text.Remove(at, Math.Min(count, text.Length - at)).Insert(at, piece);
    }

    private static string[] Messages(string text) => [.. Manifest.Parse(text).Findings.Select(finding => finding.ToString())];
}
