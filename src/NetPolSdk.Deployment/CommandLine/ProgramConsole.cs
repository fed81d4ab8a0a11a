using System.Text;
using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.CommandLine;

/// <summary>What a program writes to, so that tests can run it inside their own process.</summary>
/// <param name="Output">Standard output: data only.</param>
/// <param name="Error">Standard error: everything else.</param>
internal sealed record ProgramConsole(TextWriter Output, TextWriter Error) : IAsyncDisposable
{
    /// <summary>Whether a person sees <see cref="Output"/> directly, and may see colours.</summary>
    public bool OutputIsTerminal { get; init; }

    /// <summary>Whether a person sees <see cref="Error"/> directly.</summary>
    public bool ErrorIsTerminal { get; init; }

    /// <summary>Reads an answer; null where nobody can be asked.</summary>
    public Func<string?>? ReadAnswer { get; init; }

    /// <summary>Standard input, as bytes.</summary>
    public Func<Stream> Input { get; init; } = Console.OpenStandardInput;

    /// <summary>What relative paths start from.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Reaches a cluster.</summary>
    public Func<ClusterSelection, ReachedCluster> Connect { get; init; } = ReachedCluster.Find;

    /// <summary>The console of this process: UTF-8 and line feeds whatever the locale and system, so that files written by a pipe are the same everywhere.</summary>
    public static ProgramConsole OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new(
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 16 * 1024) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true })
        {
            OutputIsTerminal = !Console.IsOutputRedirected && MayColour(),
            ErrorIsTerminal = !Console.IsErrorRedirected && MayColour(),
            ReadAnswer = Console.IsInputRedirected ? null : Console.ReadLine,
        };
    }

    /// <summary>Writes out what is still held back. A reader that has gone away, such as <c>head</c>, is no failure.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Output.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
        }
    }

    private static bool MayColour() => string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
}
