namespace NetPolSdk;

/// <summary>The part of a rule for which it does not match.</summary>
public enum MissedPart
{
    /// <summary>The policy's <c>podSelector</c> does not select the pod.</summary>
    Subject,

    /// <summary>The policy is in another namespace than the pod.</summary>
    PolicyNamespace,

    /// <summary>The labels of the pod at the other end.</summary>
    PodLabels,

    /// <summary>The namespace of the pod at the other end.</summary>
    Namespace,

    /// <summary>The address at the other end.</summary>
    Address,

    /// <summary>The ports or their protocol.</summary>
    Port,
}
