namespace NetPolSdk.Core.Tests.Rules.Inventory;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("api", "api", 0)]
    [InlineData("api", "apii", 1)]
    [InlineData("frontend", "forntend", 1)]
    [InlineData("postgres", "postgress", 1)]
    [InlineData("redis", "reids", 1)]
    [InlineData("redis", "riders", 3)]
    [InlineData("", "ab", 2)]
    [InlineData("ca", "abc", 3)]
    public void It_counts_insertions_omissions_replacements_and_exchanges(string left, string right, int distance) => EditDistance.Of(left, right, 5).ShouldBe(distance);

    [Fact]
    public void Texts_of_very_different_length_are_not_compared() => EditDistance.Of("a", "abcdef", 2).ShouldBe(3);
}
