using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>What a factory of Core refused, and which argument it is about.</summary>
/// <param name="exception">The factory's own exception.</param>
/// <param name="method">The method that was called.</param>
/// <param name="step">What it was called with.</param>
internal sealed class Refusal(InvalidPolicyException exception, CoreMethod method, Step step)
{
    /// <summary>Reports it, unless it may rest on a value that is not known.</summary>
    /// <param name="results">Where to.</param>
    /// <param name="refuses">Whether the method refuses one item of a list argument by itself.</param>
    public void Report(FileReplay results, Func<int, int, bool> refuses)
    {
        if (Hole.IsIn(exception.Message))
        {
            return;
        }

        var at = Array.IndexOf(method.ParameterNames, exception.ParamName);
        if (at < 0)
        {
            if (!HasHoles(step.Instance) && !step.Arguments.Any(argument => HasHoles(argument)))
            {
                Report(results, step.Place);
            }

            return;
        }

        var argument = step.Arguments[at];
        var items = (argument.Value as TupleValue)?.Items;
        for (var i = 0; items is not null && i < items.Length; i++)
        {
            if (refuses(at, i))
            {
                Report(results, items[i]);
                return;
            }
        }

        Report(results, argument);
    }

    private static bool HasHoles(Written? written) => written is { Value: KnownValue { HasHoles: true } or UnknownValue };

    private void Report(FileReplay results, Written argument)
    {
        if (!HasHoles(argument))
        {
            Report(results, argument.Place);
        }
    }

    private void Report(FileReplay results, SyntaxNode place)
    {
        var suffix = $" ({exception.RuleId})";
        var message = exception.Message;
        results.Report(new Fault(
            exception.RuleId,
            message.EndsWith(suffix, StringComparison.Ordinal) ? message.Substring(0, message.Length - suffix.Length) : message,
            place,
            exception.Field));
    }
}
