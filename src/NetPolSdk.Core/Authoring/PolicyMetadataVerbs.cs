namespace NetPolSdk;

/// <summary>What every kind of policy can say about itself.</summary>
public static class PolicyMetadataVerbs
{
    /// <summary>The policy with its reason, which is kept in the annotation <c>netpolsdk.dev/because</c> and written as a comment.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="why">Why the policy is there.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">The reason is empty.</exception>
    public static TPolicy Because<TPolicy>(this TPolicy policy, string why)
        where TPolicy : Policy => (TPolicy)Require.NotNull(policy, nameof(policy)).WithReason(TextSyntax.Reason(why, nameof(why)));

    /// <summary>The policy with a label: <c>metadata.labels</c>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="key">The key: an optional DNS prefix and '/', and a name of at most 63 characters.</param>
    /// <param name="value">The value, empty or of at most 63 characters.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">The key or the value is not of that form.</exception>
    public static TPolicy WithLabel<TPolicy>(this TPolicy policy, string key, string value)
        where TPolicy : Policy => (TPolicy)Require.NotNull(policy, nameof(policy)).With(policy.Metadata.WithLabel(key, value));

    /// <summary>The policy with an annotation: <c>metadata.annotations</c>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="key">The key: an optional DNS prefix and '/', and a name of at most 63 characters.</param>
    /// <param name="value">Any text.</param>
    /// <typeparam name="TPolicy">The kind of policy.</typeparam>
    /// <exception cref="InvalidPolicyException">The key is not of that form, or the annotations are longer than 256 KiB together.</exception>
    public static TPolicy WithAnnotation<TPolicy>(this TPolicy policy, string key, string value)
        where TPolicy : Policy => (TPolicy)Require.NotNull(policy, nameof(policy)).With(policy.Metadata.WithAnnotation(key, value));

    /// <summary>The policy in another namespace: <c>metadata.namespace</c>.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="namespace">A lowercase RFC 1123 label of at most 63 characters.</param>
    /// <exception cref="InvalidPolicyException">The namespace is not of that form.</exception>
    public static NetworkPolicy InNamespace(this NetworkPolicy policy, string @namespace) =>
        (NetworkPolicy)Require.NotNull(policy, nameof(policy)).With(policy.Metadata.InNamespace(@namespace));
}
