using System.Globalization;
using NetPolSdk.Deployment.Stacks;

namespace NetPolSdk.Deployment.Output;

/// <summary>A plan for people.</summary>
/// <param name="output">Where to.</param>
/// <param name="colours">Whether there may be colours.</param>
internal sealed class PlanAsText(TextWriter output, bool colours)
{
    /// <summary>So many lines of one part are written; the rest is counted.</summary>
    private const int MostLines = 100;

    /// <summary>Writes the plan.</summary>
    public void Write(StackPlan plan)
    {
        Heading($"{plan.Stack} on {plan.Server}");
        Part("", plan.Objects.Where(item => item.Action != PlannedAction.Unchanged), WriteObject);
        Part("Connections that change", plan.Connections, change => Line("  " + ChangesAsText.Line(change), ChangesAsText.Colour(change.Kind)));
        Part("Writes, in their order", plan.Steps, step => Line("  " + step, null));
        Part("What no order avoids", plan.Gaps, gap => Line("  " + gap, Ansi.Yellow));
        Part("Warnings", plan.Warnings, warning => Line("  " + warning, Ansi.Yellow));
        Part("What is in the way", plan.Problems, problem => Lines(problem, Ansi.Red));
        output.WriteLine();
        Line(Summary(plan), Ansi.Bold);
    }

    /// <summary>How many objects there are of each action, on one line.</summary>
    public static string Summary(StackPlan plan)
    {
        var bridges = plan.Transition.Steps.Count(step => step.Kind == Transitions.TransitionStepKind.CreateBridge);
        var counts = new[] { PlannedAction.Create, PlannedAction.Update, PlannedAction.Adopt, PlannedAction.Take, PlannedAction.Delete }
            .Select(action => (Count: plan.Objects.Count(item => item.Action == action), Word: Word(action))).Where(entry => entry.Count > 0).Select(entry => $"{Number(entry.Count)} to {entry.Word}");
        var unchanged = plan.Objects.Count(item => item.Action == PlannedAction.Unchanged);
        var all = string.Join(", ", counts.DefaultIfEmpty("nothing to do").Append($"{Number(unchanged)} unchanged"));
        return bridges == 0 ? all : $"{all}; {Count(bridges, "bridge", "bridges")} in between";
    }

    /// <summary>The word for an action.</summary>
    public static string Word(PlannedAction action) => action switch
    {
        PlannedAction.Create => "create",
        PlannedAction.Update => "update",
        PlannedAction.Adopt => "adopt",
        PlannedAction.Take => "take",
        PlannedAction.Delete => "delete",
        _ => "unchanged",
    };

    /// <summary>A number of things.</summary>
    public static string Count(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    private void WriteObject(PlannedObject item)
    {
        var (mark, colour) = item.Action switch
        {
            PlannedAction.Create => ("+", Ansi.Green),
            PlannedAction.Delete => ("-", Ansi.Red),
            PlannedAction.Update => ("~", Ansi.Yellow),
            _ => ("!", Ansi.Yellow),
        };
        Line($"{mark} {Word(item.Action)} {item.Id}", colour);
        foreach (var owner in item.Owners)
        {
            Line("    from " + owner, null);
        }

        foreach (var difference in item.Differences)
        {
            Line("    " + difference, null);
        }
    }

    private void Part<T>(string heading, IEnumerable<T> items, Action<T> write)
    {
        var all = items.ToArray();
        if (all.Length == 0)
        {
            return;
        }

        output.WriteLine();
        if (heading.Length > 0)
        {
            Heading(heading);
        }

        foreach (var item in all.Take(MostLines))
        {
            write(item);
        }

        if (all.Length > MostLines)
        {
            Line($"  and {Number(all.Length - MostLines)} more; --output json has all", null);
        }
    }

    private void Heading(string text) => Line(text, Ansi.Bold);

    private void Lines(string text, string colour)
    {
        foreach (var line in text.Split('\n'))
        {
            Line("  " + line, colour);
        }
    }

    private void Line(string text, string? colour)
    {
        var safe = SafeText.Line(text);
        output.WriteLine(colours && colour is not null ? Ansi.Coloured(safe, colour) : safe);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
