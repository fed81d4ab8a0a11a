using System.Text.Json;
using NetPolSdk.Deployment.Findings;
using NetPolSdk.Tool.Findings;

namespace NetPolSdk.Tool.Tests;

public sealed class FindingFormatTests
{
    private static readonly LocatedFinding Hostile = Finding("a b/\e[1m::error.yaml", "NetworkPolicy prod/api", "x\n::error::owned %0A, \"<b>\"");

    [Fact]
    public void Text_is_a_line_with_the_place_first_and_the_remedy_below() =>
        Text(Finding("p/api.yaml", "NetworkPolicy prod/api", "is wrong.")).ShouldBe("""
            p/api.yaml:12:7: error NPS0003: NetworkPolicy prod/api spec.ingress[0]: is wrong.
                fix: Mend it.

            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Text_is_plain_unless_colours_are_asked_for()
    {
        Text(Hostile).ShouldNotContain("\e");
        Text(Hostile).Split('\n').Length.ShouldBe(3);
    }

    [Fact]
    public void Json_has_exactly_the_documented_members()
    {
        using var document = JsonDocument.Parse(Write(output => FindingsAsJson.Write(output, [Hostile])));

        var finding = document.RootElement.EnumerateArray().ShouldHaveSingleItem();
        finding.EnumerateObject().Select(member => member.Name).ShouldBe(["file", "line", "column", "field", "rule", "severity", "message", "fix"]);
        finding.GetProperty("message").GetString().ShouldBe(Hostile.Message);
        finding.GetProperty("file").GetString().ShouldBe(Hostile.File);
    }

    [Fact]
    public void A_github_command_cannot_be_ended_or_faked_by_the_input()
    {
        var text = Write(output => FindingsAsGitHubCommands.Write(output, [Hostile]));

        text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
        text.ShouldStartWith(@"::error file=a b/\u001b[1m%3A%3Aerror.yaml,line=12,col=7,title=NPS0003 A CIDR is not valid::");
        text.ShouldContain(@"x\u000a::error::owned %250A, ""<b>""");
    }

    [Theory]
    [InlineData(Severity.Error, "error")]
    [InlineData(Severity.Warning, "warning")]
    [InlineData(Severity.Info, "notice")]
    public void GitHub_has_its_own_word_for_information(Severity severity, string word) =>
        Write(output => FindingsAsGitHubCommands.Write(output, [Hostile with { Severity = severity }])).ShouldStartWith("::" + word + " ");

    internal static LocatedFinding Finding(string file, string policy, string message) =>
        new(file, 12, 7, "spec.ingress[0]", policy, RuleCatalog.Find("NPS0003"), Severity.Error, message, "Mend it.");

    private static string Text(LocatedFinding finding) => Write(output => FindingsAsText.Write(output, [finding], colours: false));

    private static string Write(Action<TextWriter> write)
    {
        using var output = new StringWriter { NewLine = "\n" };
        write(output);
        return output.ToString();
    }
}
