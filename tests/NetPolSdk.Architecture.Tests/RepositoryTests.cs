using NetPolSdk.Architecture.Tests.Checks;

namespace NetPolSdk.Architecture.Tests;

/// <summary>The house rules, held against this repository.</summary>
public sealed class RepositoryTests
{
    /// <summary>Files that may be long, and why.</summary>
    private static readonly Dictionary<string, string> LongFiles = new()
    {
    };

    [Fact]
    public void Arrows_between_the_folders_of_Core_never_run_back() =>
        new FolderArrows("src/NetPolSdk.Core", Rooms.InCore).Violations(SourceTree.Repository).ShouldBeEmpty();

    [Fact]
    public void Projects_reference_only_what_their_room_may_use() => new ProjectArrows(Rooms.Projects).Violations(SourceTree.Repository).ShouldBeEmpty();

    [Fact]
    public void The_top_level_is_fixed() => TopLevel.Violations(SourceTree.Repository).ShouldBeEmpty();

    [Fact]
    public void Files_are_short() => new FileLengths(LongFiles).Violations(SourceTree.Repository).ShouldBeEmpty();

    [Fact]
    public void A_file_declares_one_public_type_in_the_namespace_of_its_project() => PublicTypes.Violations(SourceTree.Repository).ShouldBeEmpty();

    [Fact]
    public void No_file_names_a_machine_or_a_registry_or_puts_work_off() => TextFiles.Violations(SourceTree.Repository).ShouldBeEmpty();

    [Fact]
    public void Links_between_pages_lead_somewhere() => DocumentLinks.Violations(SourceTree.Repository).ShouldBeEmpty();
}
