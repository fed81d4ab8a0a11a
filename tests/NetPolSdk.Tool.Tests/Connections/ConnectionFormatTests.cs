using System.Text.Json;
using NetPolSdk.Deployment.Connections;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Tool.Tests;

public sealed class ConnectionFormatTests
{
    private static readonly ConnectionRow Plain = Row("shop/api[Deployment]", "data/postgres[StatefulSet]");

    private static readonly ConnectionRow Doubtful = Plain with
    {
        Verdict = ConnectionVerdict.Undefined,
        Condition = "data/postgres runs on the host network",
        Explanation = ["denied by default", "allowed by NetworkPolicy data/postgres (p.yaml:3)"],
    };

    private static readonly ConnectionRow Hostile = Row("=cmd|' /C calc'!A0", "<img src=x>\n| x | `y`\e[2J");

    [Fact]
    public void Text_is_a_line_for_each_connection_with_its_explanation_below() =>
        Write(output => ConnectionsAsText.Write(output, [Plain, Doubtful])).ShouldBe("""
            shop/api[Deployment] => data/postgres[StatefulSet] : TCP 5432
            shop/api[Deployment] => data/postgres[StatefulSet] : TCP 5432 (undefined: data/postgres runs on the host network)
                denied by default
                allowed by NetworkPolicy data/postgres (p.yaml:3)

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Text_holds_no_control_characters_from_the_input() =>
        Write(output => ConnectionsAsText.Write(output, [Hostile])).Where(char.IsControl).ShouldBe(['\n']);

    [Fact]
    public void A_table_shows_names_that_look_like_markup_as_they_are()
    {
        var text = Write(output => ConnectionsAsText.WriteTable(output, [Plain]));

        text.ShouldContain("shop/api[Deployment]");
    }

    [Fact]
    public void Json_of_a_plain_connection_has_ends_and_traffic_only()
    {
        using var document = JsonDocument.Parse(Write(output => ConnectionsAsJson.Write(output, [Plain])));

        var row = document.RootElement.EnumerateArray().ShouldHaveSingleItem();
        row.EnumerateObject().Select(member => member.Name).ShouldBe(["from", "to", "traffic"]);
        row.GetProperty("traffic").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal).ShouldBe("""[{"protocol":"TCP","ports":"5432"}]""");
    }

    [Fact]
    public void Json_says_why_a_connection_is_not_plainly_allowed()
    {
        using var document = JsonDocument.Parse(Write(output => ConnectionsAsJson.Write(output, [Doubtful, Doubtful with { Verdict = ConnectionVerdict.Conditional }])));

        var rows = document.RootElement.EnumerateArray().ToArray();
        rows[0].GetProperty("verdict").GetString().ShouldBe("undefined");
        rows[0].GetProperty("reason").GetString().ShouldBe(Doubtful.Condition);
        rows[1].GetProperty("verdict").GetString().ShouldBe("conditional");
        rows[1].GetProperty("condition").GetString().ShouldBe(Doubtful.Condition);
        rows[1].GetProperty("explanation").GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public void Csv_has_a_header_and_quotes_what_needs_it() =>
        Write(output => ConnectionsAsCsv.Write(output, [Plain, Hostile], explained: false)).ShouldBe("""
            from,to,traffic,verdict,condition
            shop/api[Deployment],data/postgres[StatefulSet],TCP 5432,allowed,
            '=cmd|' /C calc'!A0,<img src=x>\u000a| x | `y`\u001b[2J,TCP 5432,allowed,

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Markdown_keeps_every_connection_in_its_row()
    {
        var lines = Write(output => ConnectionsAsMarkdown.Write(output, [Plain, Hostile], explained: false)).Split('\n');

        lines[..3].ShouldBe(["| From | To | Traffic |", "|---|---|---|", @"| shop/api\[Deployment\] | data/postgres\[StatefulSet\] | TCP 5432 |"]);
        lines[3].ShouldContain(@"&lt;img src=x&gt;\\u000a\| x \| \`y\`");
        lines.Length.ShouldBe(5);
    }

    private static ConnectionRow Row(string from, string to) => new(from, to, [new TrafficPart("TCP", "5432")], "TCP 5432", ConnectionVerdict.Allowed, "", []);

    private static string Write(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
