using System.Globalization;
using System.Text.Json;

namespace NetPolSdk.Deployment.Probing;

/// <summary>
/// Reads the logs of probes, however many pods are mixed in them and whatever stands before a line, such as the prefix or the time that
/// <c>kubectl logs</c> puts there. What is not a line of a probe is passed over.
/// </summary>
internal sealed class ProbeLog
{
    private const int LongestLine = 16 * 1024;

    private readonly Dictionary<string, Dictionary<string, string>> _lines = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, string>> _jobs = new(StringComparer.Ordinal);
    private int _unreadable;

    /// <summary>Reads a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public void Read(TextReader log, CancellationToken cancellation)
    {
        foreach (var line in BoundedLines.Of(log, LongestLine))
        {
            cancellation.ThrowIfCancellationRequested();
            if (line.IndexOf(ProbeLine.Mark, StringComparison.Ordinal) is >= 0 and var at)
            {
                Add(Members(line[at..]));
            }
        }
    }

    /// <summary>The results, in the order of their connections.</summary>
    /// <param name="refusedMeansDenied">Whether the network plugin rejects what it denies; null where nobody said.</param>
    public IReadOnlyList<ProbeResult> Results(bool? refusedMeansDenied) =>
        [.. _lines.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Result(entry.Value, refusedMeansDenied))];

    /// <summary>What the logs lack, a sentence each: without it nothing could be said of those connections, and silence is no agreement.</summary>
    public IEnumerable<string> Gaps()
    {
        if (_unreadable > 0)
        {
            yield return $"{Text(_unreadable)} lines of probes cannot be read.";
        }

        foreach (var run in _jobs.Values.GroupBy(job => job["run"]))
        {
            var wanted = run.Max(job => Number(job, "jobs"));
            if (run.Count() < wanted)
            {
                yield return $"Of {Text(wanted)} Jobs of the run {run.Key}, the logs of {Text(wanted - run.Count())} are missing or not complete.";
            }
        }

        var (found, reported) = (_lines.Count, _jobs.Values.Sum(job => Number(job, "results")));
        if (found < reported)
        {
            yield return $"{Text(reported - found)} of {Text(reported)} results are missing. Read whole logs: kubectl logs --tail=-1.";
        }
        else if (_jobs.Count == 0 && found > 0)
        {
            yield return "No log is complete: its last line tells how many results there are. Wait for the Jobs to complete, and read whole logs.";
        }
    }

    private void Add(Dictionary<string, string>? members)
    {
        if (members is null)
        {
            _unreadable++;
        }
        else if (members.TryGetValue("job", out var job) && members.ContainsKey("run"))
        {
            _jobs[job] = members;
        }
        else if (members.ContainsKey("outcome") && members.ContainsKey("predicted") && members.TryGetValue("from", out var from) && members.TryGetValue("to", out var to) && members.TryGetValue("port", out var port))
        {
            var key = string.Join('\n', from, to, port);
            if (_lines.TryGetValue(key, out var before) && before["outcome"] != members["outcome"])
            {
                members["outcome"] = ProbeOutcome.Contradiction;
            }

            _lines[key] = members;
        }
        else
        {
            _unreadable++;
        }
    }

    private static ProbeResult Result(Dictionary<string, string> line, bool? refusedMeansDenied)
    {
        var outcome = line["outcome"];
        var (live, note) = ProbeOutcome.Judge(outcome, line.GetValueOrDefault("standIn") == "yes", refusedMeansDenied);
        if (note.Length == 0 && line.GetValueOrDefault("assumed") == "yes")
        {
            note = "tried at the Service of its name, which the manifests do not have";
        }

        return new(line["from"], line["to"], line["port"], Verdict(line["predicted"]), line.GetValueOrDefault("expected") is "allowed" or "denied" ? line["expected"] : "", outcome, live, note);
    }

    // A log is not to be trusted further than its words are known.
    private static string Verdict(string word) => word is "allowed" or "denied" ? word : "undefined";

    private static Dictionary<string, string>? Members(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var members = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var member in document.RootElement.EnumerateObject())
            {
                if (member.Value.ValueKind != JsonValueKind.String || !members.TryAdd(member.Name, member.Value.GetString()!))
                {
                    return null;
                }
            }

            return members;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static int Number(Dictionary<string, string> members, string name) =>
        int.TryParse(members.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
