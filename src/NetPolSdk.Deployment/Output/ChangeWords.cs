
namespace NetPolSdk.Deployment.Output;

/// <summary>Changes as the tool writes them.</summary>
internal static class ChangeWords
{
    /// <summary>The word for what became of a connection.</summary>
    /// <param name="kind">What became of it.</param>
    public static string Word(this ChangeKind kind) => kind switch
    {
        ChangeKind.Gained => "gained",
        ChangeKind.Lost => "lost",
        _ => "changed",
    };

    /// <summary>What was or is said of a connection.</summary>
    /// <param name="answer">The answer.</param>
    public static string Text(this TrafficAnswer answer) => (answer.Allowed.IsEmpty, answer.Undefined.IsEmpty) switch
    {
        _ when answer.Conditional.Count > 0 => string.Join("; ", Parts(answer)),
        (_, true) => answer.Allowed.Text(),
        (true, _) => $"undefined: {answer.Undefined.Text()}",
        _ => $"{answer.Allowed.Text()} (undefined: {answer.Undefined.Text()})",
    };

    private static IEnumerable<string> Parts(TrafficAnswer answer)
    {
        if (!answer.Allowed.IsEmpty)
        {
            yield return answer.Allowed.Text();
        }

        foreach (var part in answer.Conditional)
        {
            yield return $"{part.Traffic.Text()} if {part.Condition}";
        }

        if (!answer.Undefined.IsEmpty)
        {
            yield return $"undefined: {answer.Undefined.Text()}";
        }
    }
}
