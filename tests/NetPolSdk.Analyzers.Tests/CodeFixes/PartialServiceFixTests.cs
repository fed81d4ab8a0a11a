using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

public sealed class PartialServiceFixTests
{
    private static readonly FixedCode Code = new(new PartialServiceFix(), "NPS9201");

    [Theory]
    [InlineData("public sealed class [|Api|];", "public sealed partial class Api;")]
    [InlineData("// the api\nclass [|Api|] { }", "// the api\npartial class Api { }")]
    [InlineData("[NetPolSdk.Service(\"api\")]\nclass [|Api|];", "[NetPolSdk.Service(\"api\")]\npartial class Api;")]
    [InlineData("public class Outer\n{\n    public class [|Api|];\n}", "public partial class Outer\n{\n    public partial class Api;\n}")]
    [InlineData("partial class Outer\n{\n    record [|Api|];\n}", "partial class Outer\n{\n    partial record Api;\n}")]
    public async Task The_class_and_those_around_it_become_partial(string before, string after) => (await Code.Fix(before, "partial")).ShouldBe(after);
}
