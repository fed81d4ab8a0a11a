namespace NetPolSdk;

/// <summary>What a rule of a tier does to the traffic that it matches.</summary>
internal enum RuleVerdict
{
    /// <summary>The traffic is allowed, finally.</summary>
    Allow,

    /// <summary>The traffic is denied, finally.</summary>
    Deny,

    /// <summary>The rest of the tier is skipped.</summary>
    Pass,
}
