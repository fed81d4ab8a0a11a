namespace NetPolSdk.Tool.Tests;

public sealed class FrameTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_lists_the_verbs_and_the_exit_codes(string option)
    {
        var run = ToolRun.Of(option);

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain("completion");
        run.Output.ShouldContain("  2  input or arguments that cannot be used");
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Version_is_one_line()
    {
        var run = ToolRun.Of("--version");

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.Trim().ShouldMatch(@"^\d+\.\d+\.\d+\S*$");
    }

    [Theory]
    [InlineData]
    [InlineData("frobnicate")]
    [InlineData("completion", "ksh")]
    [InlineData("completion", "bash", "--no-such-option")]
    public void Arguments_that_cannot_be_used_give_exit_2_and_a_message_on_standard_error(params string[] arguments)
    {
        var run = ToolRun.Of(arguments);

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("netpol: ");
        run.Error.ShouldContain("--help");
    }

    [Fact]
    public void A_refused_argument_cannot_drive_the_terminal()
    {
        var run = ToolRun.Of("completion", "\e]0;owned\a");

        run.ExitCode.ShouldBe(2, run.ToString());
        run.Error.ShouldNotContain("\e");
        run.Error.ShouldNotContain("\a");
    }

    [Fact]
    public void Every_verb_has_examples_in_its_help()
    {
        foreach (var verb in Commands.Verbs())
        {
            var run = ToolRun.Of(verb, "--help");

            run.ExitCode.ShouldBe(0, run.ToString());
            run.Output.ShouldContain("Examples:\n  # ", Case.Sensitive, verb);
            run.Output.ShouldContain($"netpol {verb} ", Case.Sensitive, verb);
        }
    }
}
