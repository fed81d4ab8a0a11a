using NetPolSdk.Deployment.Input;
using NetPolSdk.Tool.Output;

namespace NetPolSdk.Tool.Tests;

public sealed class WholeFileTests
{
    [Fact]
    public void A_file_takes_the_place_of_the_old_one()
    {
        using var folder = new TemporaryFolder().With("out.txt", "old and longer");

        WholeFile.Write(folder["out.txt"], "out.txt", writer => writer.Write("new"), CancellationToken.None);

        File.ReadAllText(folder["out.txt"]).ShouldBe("new");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_failure_leaves_the_old_file_and_no_draft()
    {
        using var folder = new TemporaryFolder().With("out.txt", "old");

        Should.Throw<InvalidOperationException>(() => WholeFile.Write(folder["out.txt"], "out.txt", Fail, CancellationToken.None));

        File.ReadAllText(folder["out.txt"]).ShouldBe("old");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();

        static void Fail(TextWriter writer)
        {
            writer.Write("half");
            throw new InvalidOperationException();
        }
    }

    [Fact]
    public void Cancelling_leaves_the_old_file_and_no_draft()
    {
        using var folder = new TemporaryFolder().With("out.txt", "old");
        using var cancellation = new CancellationTokenSource();

        Should.Throw<OperationCanceledException>(() => WholeFile.Write(folder["out.txt"], "out.txt", _ => cancellation.Cancel(), cancellation.Token));

        File.ReadAllText(folder["out.txt"]).ShouldBe("old");
        Directory.GetFiles(folder.Path).ShouldHaveSingleItem();
    }

    [Fact]
    public void A_folder_that_does_not_exist_is_named()
    {
        using var folder = new TemporaryFolder();

        Should.Throw<UnusableInputException>(() => WholeFile.Write(folder["no/out.txt"], "no/out.txt", _ => { }, CancellationToken.None))
            .Message.ShouldStartWith("cannot write no/out.txt: ");
    }
}
