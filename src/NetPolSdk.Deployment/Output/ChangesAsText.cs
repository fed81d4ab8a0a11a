
namespace NetPolSdk.Deployment.Output;

/// <summary>Changes for people, marked as in other diffs.</summary>
internal static class ChangesAsText
{
    /// <summary>Writes the changes.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="colours">Whether there may be colours.</param>
    public static void Write(TextWriter output, IEnumerable<ConnectionChange> changes, bool colours)
    {
        var isSame = true;
        foreach (var change in changes)
        {
            isSame = false;
            var line = SafeText.Line(Line(change));
            output.WriteLine(colours ? Ansi.Coloured(line, Colour(change.Kind)) : line);
        }

        if (isSame)
        {
            output.WriteLine("no connection is gained, lost or changed");
        }
    }

    /// <summary>A change on one line, not yet made safe.</summary>
    public static string Line(ConnectionChange change) => $"{Mark(change.Kind)} {change.From} => {change.To} : {Traffic(change)}";

    private static string Traffic(ConnectionChange change) => change.Kind switch
    {
        ChangeKind.Gained => change.After.Text(),
        ChangeKind.Lost => change.Before.Text(),
        _ => $"{change.Before.Text()} -> {change.After.Text()}",
    };

    private static string Mark(ChangeKind kind) => kind switch
    {
        ChangeKind.Gained => "+",
        ChangeKind.Lost => "-",
        _ => "~",
    };

    /// <summary>The colour of what became of a connection.</summary>
    public static string Colour(ChangeKind kind) => kind switch
    {
        ChangeKind.Gained => Ansi.Green,
        ChangeKind.Lost => Ansi.Red,
        _ => Ansi.Yellow,
    };
}
