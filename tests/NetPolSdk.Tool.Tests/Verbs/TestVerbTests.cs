using System.Text.Json;
using System.Xml.Linq;

namespace NetPolSdk.Tool.Tests;

public sealed class TestVerbTests
{
    private const string Good = """
        allow:
        - shop/api -> data/postgres on 5432/TCP
        - shop/api -> data/postgres on sql
        deny:
        - shop/frontend -> data/postgres on 5432/TCP
        - 203.0.113.7 -> data/postgres on 5432/TCP
        tables:
        - port: 5432/TCP
          table: |
            from            data/postgres
            shop/api        allow
            shop/frontend   deny

        """;

    [Fact]
    public void Expectations_that_are_met_give_exit_0()
    {
        var run = Run(Good);

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldBe("6 of 6 expectations are met\n");
    }

    [Fact]
    public void One_that_is_not_met_is_named_with_its_line()
    {
        var run = Run("deny:\n- shop/frontend -> data/postgres on 5432\n- shop/api -> data/postgres on 5432\n");

        run.ExitCode.ShouldBe(1, run.ToString());
        run.Output.ShouldStartWith("FAIL expected.yaml:3: shop/api -> data/postgres on 5432/TCP should be denied, but is allowed\n");
        run.Output.ShouldEndWith("1 of 2 expectations are met\n");
    }

    [Fact]
    public void Json_has_the_documented_members()
    {
        using var document = JsonDocument.Parse(Run("deny:\n- shop/api -> data/postgres on 5432\n", "--format", "json").Output);

        var result = document.RootElement.EnumerateArray().ShouldHaveSingleItem();
        result.EnumerateObject().Select(member => member.Name).ShouldBe(["place", "from", "to", "port", "expected", "met", "found", "explanation"]);
        result.GetProperty("met").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void Junit_has_a_case_for_each()
    {
        var report = XDocument.Parse(Run("deny:\n- shop/api -> data/postgres on 5432\n- shop/frontend -> data/postgres on 5432\n", "--format", "junit").Output);

        report.Root!.Element("testsuite")!.Attribute("failures")!.Value.ShouldBe("1");
        report.Descendants("testcase").Count().ShouldBe(2);
        report.Descendants("failure").ShouldHaveSingleItem().Attribute("message")!.Value.ShouldBe("should be denied, but is allowed");
    }

    [Theory]
    [InlineData("allow:\n- shop/nobody -> data/postgres on 5432\n", "expected.yaml:2: There is no workload \"shop/nobody\".")]
    [InlineData("allow:\n- shop/api -> data/postgres on http\n", "declares no port \"http\"")]
    [InlineData("allow:\n- shop/api to data/postgres\n", "expected.yaml:2:3: \"shop/api to data/postgres\" is no expectation.")]
    [InlineData("permit:\n- x\n", "\"permit\" is none of allow, deny, conditional and tables.")]
    [InlineData("allow: yes\n", "a list is wanted")]
    [InlineData("tables:\n- table: x\n", "the table has no field port")]
    [InlineData("tables:\n- port: 80\n  table: |\n    a/b\n", "A truth table needs")]
    [InlineData("allow: []\n", "expected.yaml expects nothing.")]
    [InlineData("- x\n", "expected.yaml:1:1: ")]
    [InlineData("", "holds no expectations")]
    public void A_file_that_cannot_be_asked_is_an_error_and_never_a_pass(string expectations, string message)
    {
        var run = Run(expectations);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }

    [Fact]
    public void What_is_undefined_is_neither_allowed_nor_denied()
    {
        using var folder = new TemporaryFolder()
            .With("shop.yaml", Sample.Shop.Replace("      labels:\n        app: api\n", "      labels:\n        app: api\n    spec:\n      hostNetwork: true\n", StringComparison.Ordinal))
            .With("allow.yml", "allow:\n- shop/api -> data/postgres on 5432\n")
            .With("deny.yml", "deny:\n- shop/api -> data/postgres on 5432\n");

        foreach (var expectations in new[] { "allow.yml", "deny.yml" })
        {
            var run = folder.Run("test", expectations, "shop.yaml");
            run.ExitCode.ShouldBe(1, run.ToString());
            run.Output.ShouldContain("but is undefined (");
        }
    }

    private static ToolRun Run(string expectations, params string[] options)
    {
        using var folder = new TemporaryFolder().With("expected.yaml", expectations).With("m/shop.yaml", Sample.Shop);
        return folder.Run(["test", "expected.yaml", "m", .. options]);
    }
}
