namespace NetPolSdk;

/// <summary>Verdicts of rules as the public model names them.</summary>
internal static class RuleVerdictAction
{
    public static AdminAction ToAction(this RuleVerdict verdict) => verdict switch
    {
        RuleVerdict.Deny => AdminAction.Deny,
        RuleVerdict.Pass => AdminAction.Pass,
        _ => AdminAction.Allow,
    };
}
