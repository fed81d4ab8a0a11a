using System.CommandLine;
using System.CommandLine.Invocation;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>The usual help, followed by examples of the verb.</summary>
internal sealed class HelpWithExamples(SynchronousCommandLineAction usual) : SynchronousCommandLineAction
{
    private static readonly (string Verb, string Purpose, string Line)[] Examples =
    [
        (SynthVerb.Name, "The policies, straight to a cluster", "dotnet run -- synth | kubectl apply -f -"),
        (SynthVerb.Name, "One file each, and a kustomization.yaml", "dotnet run -- synth --output-dir policies"),
        (LintVerb.Name, "What is wrong with the policies", "dotnet run -- lint"),
        (LintVerb.Name, "Fail a pipeline on warnings, too", "dotnet run -- lint --fail-on warning"),
        (ListVerb.Name, "Who reaches whom among the services", "dotnet run -- list"),
        (ListVerb.Name, "A table for a document, with the rules that decide", "dotnet run -- list --explain --format md"),
        (ShowVerb.Name, "What holds for one service", "dotnet run -- show shop/api"),
        (ExplainVerb.Name, "Why a connection is allowed or denied", "dotnet run -- explain --from shop/api --to data/postgres --port 5432"),
        (DiffVerb.Name, "What these policies change against the manifests of now", "dotnet run -- diff manifests"),
        (DiffVerb.Name, "Against the live cluster, for the description of a pull request", "dotnet run -- diff --cluster --format md"),
        (StackVerb.Preview, "What up would do, and what it would mean", "dotnet run -- preview"),
        (StackVerb.Preview, "The plan for a pipeline", "dotnet run -- preview --output json"),
        (StackVerb.Up, "Bring the policies into the cluster of the current context", "dotnet run -- up"),
        (StackVerb.Up, "In a pipeline", "dotnet run -- up --yes --wait --rollback-on-failure"),
        (StackVerb.Destroy, "Take them away again", "dotnet run -- destroy"),
    ];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var (output, command) = (parseResult.InvocationConfiguration.Output, parseResult.CommandResult.Command);
        output.WriteLine("Examples:");
        foreach (var example in Examples.Where(example => command is RootCommand || command.Name == example.Verb))
        {
            output.WriteLine("  # " + example.Purpose);
            output.WriteLine("  " + example.Line);
        }

        return ExitCode.Fine;
    }
}
