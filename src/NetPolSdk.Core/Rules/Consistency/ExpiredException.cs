using System.Globalization;

namespace NetPolSdk;

/// <summary>NPS5010: a policy that is an exception until a day, after that day; or whose day cannot be read.</summary>
internal sealed class ExpiredException() : PolicyRule(RuleIds.ExpiredException)
{
    private const string Form = "yyyy-MM-dd";

    private static readonly FieldPath Field = FieldPath.Metadata.Field("annotations");

    public override void Judge(Policy policy, Verdicts verdicts)
    {
        if (!policy.Metadata.Annotations.TryGetValue(PolicyAnnotations.Until, out var text))
        {
            return;
        }

        if (Hole.IsIn(text))
        {
            Maybe(verdicts, policy);
        }
        else if (!DateTime.TryParseExact(text.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
        {
            Yes(verdicts, policy, Field, $"The annotation {PolicyAnnotations.Until} holds {Quoted.Text(text)}, which is no date, so nobody is told when the exception is over.", "Write the last day, such as 2026-12-31.");
        }
        else if ((verdicts.Options.Today ?? MachineDate.Today).Date > until)
        {
            Yes(verdicts, policy, Field, $"The policy was an exception until {until.ToString(Form, CultureInfo.InvariantCulture)}, and that day is over.", "Remove the policy, or agree on another day.");
        }
    }
}
