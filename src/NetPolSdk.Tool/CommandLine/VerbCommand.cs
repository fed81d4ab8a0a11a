using System.CommandLine;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>A verb of the tool: its help shows examples, and its action gets everything it needs.</summary>
internal sealed class VerbCommand(string name, string description, params Example[] examples) : Command(name, description)
{
    /// <summary>What <c>--help</c> shows after the options.</summary>
    public IReadOnlyList<Example> Examples => examples;

    /// <summary>What the verb does.</summary>
    /// <param name="console">The console.</param>
    /// <param name="run">The work; its result is the exit code.</param>
    public void Runs(ToolConsole console, Func<VerbContext, int> run) =>
        SetAction((parsed, cancellation) => Task.Run(() => run(new VerbContext(parsed, console, cancellation)), cancellation));
}
