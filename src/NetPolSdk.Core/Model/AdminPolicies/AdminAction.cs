namespace NetPolSdk;

/// <summary>What a rule of an admin policy does to the connections that it matches. Source: network-policy-api, "API Overview".</summary>
public enum AdminAction
{
    /// <summary>Allows them, finally, whatever NetworkPolicies say: <c>Allow</c> in v1alpha1, <c>Accept</c> in v1alpha2.</summary>
    Allow,

    /// <summary>Denies them, finally: <c>Deny</c>.</summary>
    Deny,

    /// <summary>Skips what is left of the tier: <c>Pass</c>. NetworkPolicies decide next, or the baseline.</summary>
    Pass,
}
