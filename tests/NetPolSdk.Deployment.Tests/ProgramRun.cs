using NetPolSdk.Deployment.CommandLine;

namespace NetPolSdk.Deployment.Tests;

/// <summary>What a run of a program gave.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    public static NetworkPolicy Api { get; } = NetworkPolicy.Named("api").InNamespace("shop").For(Pods.Labelled("app", "api"))
        .AllowEgress(to: Pods.Labelled("app", "postgres").In(Namespaces.Named("data")), on: Port.Tcp(5432))
        .AllowEgressToDns();

    /// <summary>Runs a program of three policies in two namespaces.</summary>
    public static Task<ProgramRun> Of(params string[] args) => Of(stack => stack.Add(Baseline.For("shop").DenyAll().AllowDns()).Add(Api), args);

    public static async Task<ProgramRun> Of(Func<PolicyStack, PolicyStack> configure, string[] args, CancellationToken cancellation = default)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await PolicyProgram.RunAsync("shop", args, configure, new ProgramConsole(output, error), cancellation);
        return new ProgramRun(exitCode, output.ToString(), error.ToString());
    }
}
