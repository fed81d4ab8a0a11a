using NetPolSdk.Architecture.Tests.Checks;

namespace NetPolSdk.Architecture.Tests;

/// <summary>A check that cannot fail guards nothing: each one is shown a small tree with its fault, and one without.</summary>
public sealed class ChecksCanFailTests
{
    private const string Model = "namespace N; public record Policy { public static int Count() => 0; }";

    private static readonly FolderArrows Arrows = new("src/Core", new Dictionary<string, string[]> { ["Model"] = [], ["Rules"] = ["Model"] });

    [Fact]
    public void An_arrow_that_runs_back_is_reported()
    {
        var tree = SourceTree.Of(
            ("src/Core/Model/Policy.cs", "namespace N; public record Policy { public object Report = N.Inner.Lint.Of(null); }"),
            ("src/Core/Rules/Lint.cs", "namespace N.Inner; public static class Lint { public static object Of(Policy policy) => policy; }"));

        Arrows.Violations(tree).ShouldBe(
            [
                "src/Core/Model/Policy.cs: Model uses N.Inner.Lint of Rules",
                "src/Core/Model/Policy.cs: Model uses N.Inner.Lint.Of(N.Policy) of Rules",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void An_arrow_hidden_by_var_or_an_extension_method_is_reported()
    {
        var tree = SourceTree.Of(
            ("src/Core/Model/Policy.cs", "namespace N; public record Policy { public void M() { var report = this.Lint(); } }"),
            ("src/Core/Rules/Report.cs", "namespace N; public record Report;"),
            ("src/Core/Rules/Linting.cs", "namespace N; public static class Linting { public static Report Lint(this Policy policy) => new Report(); }"));

        Arrows.Violations(tree).Count().ShouldBe(2);
    }

    [Fact]
    public void An_arrow_that_is_allowed_is_not_reported()
    {
        var tree = SourceTree.Of(("src/Core/Model/Policy.cs", Model), ("src/Core/Rules/Lint.cs", "namespace N; class Lint { int Of(Policy policy) => Policy.Count(); }"));

        Arrows.Violations(tree).ShouldBeEmpty();
    }

    [Fact]
    public void A_room_that_is_not_in_the_table_is_reported() =>
        Arrows.Violations(SourceTree.Of(("src/Core/Cellar/Policy.cs", Model))).ShouldBe(["src/Core/Cellar/Policy.cs: src/Core has no room 'Cellar'"]);

    [Fact]
    public void Code_that_does_not_compile_is_not_taken_for_clean() =>
        Arrows.Violations(SourceTree.Of(("src/Core/Model/Policy.cs", "class Policy : Unknown;"))).ShouldHaveSingleItem().ShouldContain("CS0246");

    [Fact]
    public void A_reference_that_is_not_in_the_table_is_reported()
    {
        var table = new Dictionary<string, string[]> { ["A"] = ["B"] };
        var tree = SourceTree.Of(
            ("src/A/A.csproj", """<Project><ItemGroup><ProjectReference Include="..\B\B.csproj" /><PackageReference Include="P" /></ItemGroup></Project>"""),
            ("analyzers/C/C.csproj", "<Project />"));

        new ProjectArrows(table).Violations(tree).ShouldBe(["A references P", "C has no row in the table of rooms"]);
    }

    [Fact]
    public void A_foreign_file_or_folder_at_the_top_is_reported() =>
        TopLevel.Violations(SourceTree.Of(("notes.txt", ""), ("src/A.cs", ""), ("scripts/a.sh", ""), ("scripts/b.sh", ""))).ShouldBe(["notes.txt", "scripts"]);

    [Fact]
    public void A_long_file_a_long_median_and_a_needless_exception_are_reported()
    {
        var argued = new Dictionary<string, string> { ["src/Table.cs"] = "one table", ["src/Short.cs"] = "was long once" };
        var tree = SourceTree.Of(("src/Long.cs", new string('\n', 301)), ("src/Table.cs", new string('\n', 400)), ("src/Short.cs", new string('\n', 300)));

        new FileLengths(argued).Violations(tree).ShouldBe(["src/Long.cs has 301 lines, more than 300", "the median file has 301 lines, more than 79", "src/Short.cs needs no exception"]);
    }

    [Fact]
    public void A_second_public_type_a_wrong_file_name_and_a_wrong_namespace_are_reported()
    {
        var tree = SourceTree.Of(
            ("src/NetPolSdk.Core/Model/Two.cs", "namespace NetPolSdk; public class Two; public enum Three { } class Hidden;"),
            ("src/NetPolSdk.Core/Model/Wrong.cs", "namespace NetPolSdk; public class Right;"),
            ("src/NetPolSdk.Tool/Elsewhere.cs", "namespace NetPolSdk; public class Elsewhere;"),
            ("src/NetPolSdk.Core/Model/Part.Start.cs", "namespace NetPolSdk; public partial class Part { public class Nested; }"));

        PublicTypes.Violations(tree).ShouldBe(
            [
                "src/NetPolSdk.Core/Model/Two.cs declares Two and Three",
                "src/NetPolSdk.Core/Model/Wrong.cs declares Right",
                "src/NetPolSdk.Tool/Elsewhere.cs is in the namespace NetPolSdk",
            ],
            ignoreOrder: true);
    }

    [Theory]
    [InlineData("see /ho" + "me/me/notes")]
    [InlineData(@"C:\Us" + @"ers\me")]
    [InlineData("https://api.nu" + "get.org/v3")]
    [InlineData("// TO" + "DO later")]
    public void A_word_that_no_file_may_hold_is_reported_with_its_line(string line) =>
        TextFiles.Violations(SourceTree.Of(("docs/a.md", "fine\n" + line + "\n"))).ShouldHaveSingleItem().ShouldStartWith("docs/a.md:2: ");

    [Fact]
    public void A_byte_order_mark_and_a_name_that_says_nothing_are_reported() =>
        TextFiles.Violations(SourceTree.Of(("src/a.cs", "\uFEFFclass A;"), ("src/Utils/b.cs", ""))).Count().ShouldBe(2);

    [Fact]
    public void A_link_that_leads_nowhere_is_reported()
    {
        var tree = SourceTree.Of(("docs/a.md", "[b](b.md#part) [up](../README.md) [dir](rules) [web](https://example.com/x) [gone](gone.md) [out](../../x)"), ("docs/b.md", ""), ("docs/rules/c.md", ""), ("README.md", ""));

        DocumentLinks.Violations(tree).ShouldBe(["docs/a.md links to gone.md", "docs/a.md links to ../../x"]);
    }
}
