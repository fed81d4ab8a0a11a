using System.Text;
using NetPolSdk.Deployment.Clusters;
using NetPolSdk.Deployment.CommandLine;

namespace NetPolSdk.Tool.CommandLine;

/// <summary>What the tool knows of the world around it, so that tests can run it inside their own process.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output: data only.</param>
/// <param name="Error">Standard error: diagnostics.</param>
/// <param name="OutputIsTerminal">Whether a person sees <paramref name="Output"/> directly.</param>
/// <param name="ErrorIsTerminal">Whether a person sees <paramref name="Error"/> directly.</param>
/// <param name="WorkingDirectory">What relative paths start from.</param>
/// <param name="Variable">Reads an environment variable; null where it is not set.</param>
internal sealed record ToolConsole(
    Func<Stream> Input,
    TextWriter Output,
    TextWriter Error,
    bool OutputIsTerminal,
    bool ErrorIsTerminal,
    string WorkingDirectory,
    Func<string, string?> Variable)
{
    /// <summary>Reads an answer; null where nobody can be asked.</summary>
    public Func<string?>? ReadAnswer { get; init; }

    /// <summary>Reaches a cluster.</summary>
    public Func<ClusterSelection, ReachedCluster> Connect { get; init; } = ReachedCluster.Find;

    /// <summary>The console of this process. UTF-8 whatever the locale, so that files written by a pipe are the same everywhere.</summary>
    public static ToolConsole OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(
            Console.OpenStandardInput,
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024),
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true },
            !Console.IsOutputRedirected,
            !Console.IsErrorRedirected,
            Environment.CurrentDirectory,
            Environment.GetEnvironmentVariable)
        {
            ReadAnswer = Console.IsInputRedirected ? null : Console.ReadLine,
        };
    }

    /// <summary>Whether colours and tables may be written to a stream: it is a terminal, and nobody asked for plain text.</summary>
    /// <param name="isTerminal">Whether the stream is a terminal.</param>
    /// <param name="noColor">Whether <c>--no-color</c> was given.</param>
    public bool MayColour(bool isTerminal, bool noColor) =>
        isTerminal && !noColor && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb";

    /// <summary>What the reading of manifests needs of it.</summary>
    /// <param name="console">The console.</param>
    public static implicit operator InputConsole(ToolConsole console) => new("netpol", console.Input, console.Error, console.WorkingDirectory);

    /// <summary>A path as the system needs it.</summary>
    /// <param name="path">The path as the user wrote it.</param>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);
}
