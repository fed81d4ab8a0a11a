namespace NetPolSdk.Architecture.Tests;

public sealed class RoomsTests
{
    [Fact]
    public void The_table_of_folders_has_no_circle() => AssertNoCircle(Rooms.InCore);

    [Fact]
    public void The_table_of_projects_has_no_circle() => AssertNoCircle(Rooms.Projects);

    [Fact]
    public void A_circle_is_noticed() =>
        Should.Throw<ShouldAssertException>(() => AssertNoCircle(new Dictionary<string, string[]> { ["A"] = ["B"], ["B"] = ["C"], ["C"] = ["A"] }));

    /// <summary>Takes away, again and again, what uses nothing that is left.</summary>
    private static void AssertNoCircle(IReadOnlyDictionary<string, string[]> table)
    {
        var left = table.Keys.ToHashSet();
        while (left.RemoveWhere(room => !table[room].Any(left.Contains)) > 0)
        {
        }

        left.ShouldBeEmpty();
    }
}
