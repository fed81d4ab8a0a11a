using NetPolSdk.Deployment.Input;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Tests;

public sealed class InputPathTests
{
    [Fact]
    public void A_folder_is_read_with_all_below_it_in_ordinal_order()
    {
        using var folder = new TemporaryFolder()
            .With("b.yaml", "").With("B.yml", "").With("a/z.json", "").With("notes.md", "").With(".git/x.yaml", "").With("a/b/c.yaml", "");

        Find(folder, "./").ShouldBe(["./B.yml", "./a/b/c.yaml", "./a/z.json", "./b.yaml"]);
        Find(folder, ".").ShouldBe(["B.yml", "a/b/c.yaml", "a/z.json", "b.yaml"]);
    }

    [Fact]
    public void A_file_that_is_named_is_read_whatever_its_ending_and_only_once()
    {
        using var folder = new TemporaryFolder().With("p.txt", "").With("a/b.yaml", "");

        Find(folder, "p.txt", "a", "a/b.yaml", "./p.txt", "-", "-").ShouldBe(["p.txt", "a/b.yaml", "-"]);
    }

    [Fact]
    public void A_loop_of_links_ends()
    {
        using var folder = new TemporaryFolder().With("a/b.yaml", "");
        Directory.CreateSymbolicLink(folder["a/loop"], folder["a"]);

        Find(folder, "a").ShouldBe(["a/b.yaml"]);
    }

    [Theory]
    [InlineData("gone.yaml", "gone.yaml: there is no such file or folder.")]
    [InlineData("", "a path is empty. Name a file, a folder, or - for standard input.")]
    public void What_is_not_there_is_named(string path, string message)
    {
        using var folder = new TemporaryFolder();

        Should.Throw<UnusableInputException>(() => Find(folder, path)).Message.ShouldBe(message);
    }

    private static string[] Find(TemporaryFolder folder, params string[] paths) =>
        [.. InputPaths.Find(paths, ToolConsole.OfProcess() with { WorkingDirectory = folder.Path }, CancellationToken.None)];
}
