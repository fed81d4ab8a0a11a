using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Tests;

internal static class Commands
{
    /// <summary>The names of all verbs.</summary>
    public static IReadOnlyList<string> Verbs() =>
        [.. NetpolCommand.Create(ToolConsole.OfProcess()).Subcommands.OfType<VerbCommand>().Select(verb => verb.Name)];
}
