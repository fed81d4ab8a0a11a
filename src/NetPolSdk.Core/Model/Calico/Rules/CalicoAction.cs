namespace NetPolSdk;

/// <summary>What a rule of a Calico policy does with the connections that it matches: <c>action</c>. Source: Calico docs, "Network policy", section "Rule".</summary>
public enum CalicoAction
{
    /// <summary>Allows them, finally: <c>Allow</c>.</summary>
    Allow,

    /// <summary>Denies them, finally: <c>Deny</c>.</summary>
    Deny,

    /// <summary>Logs them and goes on with the next rule: <c>Log</c>. It decides nothing.</summary>
    Log,

    /// <summary>Skips the rest of the tier, and leaves them to the next one: <c>Pass</c>.</summary>
    Pass,
}
