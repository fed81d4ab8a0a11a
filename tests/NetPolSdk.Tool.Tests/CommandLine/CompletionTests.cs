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

    [SkippableTheory]
    [InlineData("netpol comp", "completion\n")]
    [InlineData("netpol completion z", "zsh\n")]
    [InlineData("netpol completion bash --no", "--no-color\n")]
    [InlineData("netpol lint --format s", "sarif\n")]
    public void Zsh_completes_what_the_script_taught_it(string line, string expected)
    {
        var zsh = Programs.Find("zsh");
        Skip.If(zsh is null, "zsh is not installed");

        // The builtins of completion work on a terminal only; these stand in for them and filter as they do.
        var script = $$"""
            netpol() { '{{Programs.Dotnet}}' '{{Programs.Netpol}}' "$@"; }
            compdef() { :; }
            compadd() { print -l -- ${(M)suggestions:#${PREFIX}*}; }
            _files() { print files; }
            source <(netpol completion zsh)
            words=({{line}}); CURRENT=${#words}; PREFIX=${words[-1]}
            _netpol_complete
            """;
        Programs.Run(zsh, "-f", "-c", script).ShouldBe(expected);
    }

    [SkippableTheory]
    [InlineData("netpol comp", "completion")]
    [InlineData("netpol completion z", "zsh")]
    [InlineData("echo | netpol completion z", "zsh")]
    [InlineData("netpol completion bash --no", "--no-color")]
    [InlineData("netpol lint --format s", "sarif")]
    public void Fish_completes_what_the_script_taught_it(string line, string expected)
    {
        var fish = Programs.Find("fish");
        Skip.If(fish is null, "fish is not installed");

        var script = $"""
            function netpol; '{Programs.Dotnet}' '{Programs.Netpol}' $argv; end
            netpol completion fish | source
            complete -C '{line}'
            """;
        Programs.Run(fish, "--no-config", "-c", script).Split('\n').ShouldContain(expected);
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
