using System.CommandLine;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Verbs;

/// <summary><c>netpol completion SHELL</c>: a script with which the shell completes verbs, options and formats.</summary>
internal static class CompletionVerb
{
    /// <summary>The verb.</summary>
    /// <param name="console">The console.</param>
    public static Command Create(ToolConsole console)
    {
        var shell = new Argument<string>("SHELL") { Description = "The shell to complete for." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var verb = new VerbCommand(
            "completion",
            "Prints a script with which a shell completes netpol's command line.",
            new Example("In ~/.bashrc", "source <(netpol completion bash)"),
            new Example("In ~/.zshrc, after compinit", "source <(netpol completion zsh)"),
            new Example("For fish", "netpol completion fish > ~/.config/fish/completions/netpol.fish"),
            new Example("In the PowerShell profile", "netpol completion pwsh | Out-String | Invoke-Expression"))
        {
            shell,
        };
        verb.Runs(console, context =>
        {
            context.WriteData(output => output.Write(ScriptFor(context.Arguments.GetRequiredValue(shell))));
            return ExitCode.Fine;
        });
        return verb;
    }

    // All four ask the tool itself, by the directive that System.CommandLine answers: the position of the cursor, then the line.
    private static string ScriptFor(string shell) => shell switch
    {
        "bash" => """
            _netpol_complete() {
                local line
                COMPREPLY=()
                while IFS= read -r line; do
                    [[ -n "$line" && "$line" == "${COMP_WORDS[COMP_CWORD]}"* ]] && COMPREPLY+=("$line")
                done < <("${COMP_WORDS[0]}" "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
            }
            complete -o default -F _netpol_complete netpol

            """,
        "zsh" => """
            _netpol_complete() {
                local line="${(j: :)words[1,CURRENT]}"
                local -a suggestions
                suggestions=(${(f)"$(netpol "[suggest:${#line}]" "$line" 2>/dev/null)"})
                compadd -a -- suggestions && [[ -n "$PREFIX" ]] && return
                _files
            }
            compdef _netpol_complete netpol

            """,
        "fish" => """
            function __netpol_complete
                set -l line (commandline -cp | string trim --left)
                netpol "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
            end
            complete -c netpol -a '(__netpol_complete)'

            """,
        _ => """
            Register-ArgumentCompleter -Native -CommandName netpol -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                netpol "[suggest:$cursorPosition]" "$commandAst" 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }

            """,
    };
}
