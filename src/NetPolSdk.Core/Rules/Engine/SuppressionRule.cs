namespace NetPolSdk;

/// <summary>NPS9003: what in the annotation <c>netpolsdk.dev/allow</c> has no effect.</summary>
internal sealed class SuppressionRule() : PolicyRule(RuleIds.Suppression)
{
    private static readonly FieldPath Field = FieldPath.Metadata.Field("annotations");

    public override void Judge(Policy policy, Verdicts verdicts)
    {
        foreach (var fault in Suppressions.Of(policy).Faults)
        {
            Yes(verdicts, policy, Field, $"In {Suppressions.Annotation}, {fault}", "Write the id, a colon and the reason, several separated by ';': \"NPS1001: agreed with the platform team\".");
        }
    }
}
