namespace NetPolSdk.Tool.Tests;

public sealed class CompletionTests
{
    [SkippableTheory]
    [InlineData("netpol comp", "completion")]
    [InlineData("netpol completion z", "zsh")]
    [InlineData("netpol completion bash --no", "--no-color")]
    public void Bash_completes_what_the_script_taught_it(string line, string expected)
    {
        var bash = Programs.Find("bash");
        Skip.If(bash is null, "bash is not installed");

        var words = line.Split(' ');
        var script = $"""
            netpol() {'{'} '{Programs.Dotnet}' '{Programs.Netpol}' "$@"; {'}'}
            source <(netpol completion bash)
            COMP_WORDS=({line}); COMP_CWORD={words.Length - 1}; COMP_LINE='{line}'; COMP_POINT={line.Length}
            _netpol_complete
            printf '%s\n' "{"${COMPREPLY[@]}"}"
            """;
        Programs.Run(bash, "-c", script).ShouldBe(expected + "\n");
    }

    [Theory]
    [InlineData("bash", "complete -o default -F")]
    [InlineData("zsh", "compdef")]
    [InlineData("fish", "complete -c netpol")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_gets_its_own_script(string shell, string expected)
    {
        var run = ToolRun.Of("completion", shell);

        run.ExitCode.ShouldBe(0, run.ToString());
        run.Output.ShouldContain(expected);
    }
}
