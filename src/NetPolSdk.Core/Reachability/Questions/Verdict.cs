namespace NetPolSdk;

/// <summary>What the policies say of traffic.</summary>
public enum Verdict
{
    /// <summary>It is denied.</summary>
    Denied,

    /// <summary>It is allowed.</summary>
    Allowed,

    /// <summary>The Kubernetes API leaves it open; engines differ. It is neither to be relied on nor safe.</summary>
    Undefined,

    /// <summary>It is allowed under a condition that is only seen when the connection is opened, or in what is said over it. It is neither allowed nor denied.</summary>
    Conditional,
}
