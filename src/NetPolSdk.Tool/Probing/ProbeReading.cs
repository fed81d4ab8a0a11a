using System.Text;
using NetPolSdk.Deployment.Probing;
using NetPolSdk.Tool.CommandLine;

namespace NetPolSdk.Tool.Probing;

/// <summary>Reads what probes found.</summary>
internal static class ProbeReading
{
    /// <summary>Reads logs and writes the table.</summary>
    /// <param name="logs">The paths of the logs.</param>
    /// <param name="refusedMeansDenied">What a refused connection means; null where nobody said.</param>
    /// <param name="format">text, json, md or junit.</param>
    /// <param name="context">The run.</param>
    public static int Run(string[] logs, bool? refusedMeansDenied, string format, VerbContext context)
    {
        var log = new ProbeLog();
        foreach (var path in logs)
        {
            Read(log, path, context);
        }

        var results = log.Results(refusedMeansDenied);
        var gaps = log.Gaps().ToList();
        foreach (var gap in gaps)
        {
            context.Note(SafeText.Line(gap));
        }

        if (results.Count == 0)
        {
            throw new UnusableInputException($"there are no results of probes in {string.Join(", ", logs.Select(path => path == InputPaths.StandardInput ? "standard input" : SafeText.Line(path)))}. Read whole logs: kubectl logs --tail=-1.");
        }

        context.WriteData(output => Write(output, results, format, context.ColoursOutput));
        return gaps.Count > 0 || results.Any(result => result.Fails) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void Read(ProbeLog log, string path, VerbContext context)
    {
        try
        {
            using var stream = path == InputPaths.StandardInput ? context.Console.Input() : File.OpenRead(context.Console.FullPath(path));
            using var reader = new StreamReader(stream, Encoding.UTF8);
            log.Read(reader, context.Cancellation);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UnusableInputException($"cannot read {SafeText.Line(path)}: {SafeText.Line(failure.Message)}");
        }
    }

    private static void Write(TextWriter output, IReadOnlyList<ProbeResult> results, string format, bool colours)
    {
        switch (format)
        {
            case "json":
                ResultsAsJson.Write(output, results);
                break;
            case "md":
                ResultsAsMarkdown.Write(output, results);
                break;
            case "junit":
                ResultsAsJUnit.Write(output, results);
                break;
            default:
                ResultsAsText.Write(output, results, colours);
                break;
        }
    }
}
