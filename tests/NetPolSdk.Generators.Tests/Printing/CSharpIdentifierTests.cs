namespace NetPolSdk.Generators.Tests.Printing;

public sealed class CSharpIdentifierTests
{
    [Theory]
    [InlineData("default-deny-all", "DefaultDenyAll", "defaultDenyAll")]
    [InlineData("api", "Api", "api")]
    [InlineData("class", "Class", "@class")]
    [InlineData("9-lives", "_9Lives", "_9Lives")]
    [InlineData("a.b_c", "ABC", "aBC")]
    [InlineData("grüße", "GrE", "grE")]
    [InlineData("", "_", "_")]
    public void Names_of_objects_become_names_of_CSharp(string name, string pascal, string camel)
    {
        CSharpIdentifier.Pascal(name).ShouldBe(pascal);
        CSharpIdentifier.Camel(name).ShouldBe(camel);
    }

    [Fact]
    public void Names_that_clash_are_numbered() =>
        CSharpIdentifier.Distinct(["Api", "Api", "Api2", "Ports"], "Ports").ShouldBe(["Api", "Api2", "Api22", "Ports2"]);
}
