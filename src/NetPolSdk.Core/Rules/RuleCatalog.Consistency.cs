namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>What repeats or contradicts another rule or policy.</summary>
    private static RuleDescriptor[] Consistency =>
    [
        new(RuleIds.Duplicate, "A rule, peer or port is written twice", Severity.Info, "What is written twice allows nothing further, and is easily changed in one place only."),
        new(RuleIds.Contained, "A rule, peer or port is contained in another one", Severity.Info, "The narrower of the two has no effect, although it looks as if it were the limit."),
        new(RuleIds.Superfluous, "A policy adds nothing to others", Severity.Info, "Other policies isolate the same pods and allow all that this one allows, so that removing or narrowing it changes nothing."),
        new(RuleIds.RedundantException, "An exception lies within another one", Severity.Info, "An exception within another one of the same block excludes nothing further."),
        new(RuleIds.SameName, "Two policies have one name", Severity.Error, "A namespace holds one policy of a name: whichever is applied last replaces the other, and what that one said is gone."),
        new(RuleIds.Mergeable, "Ranges can be written as one", Severity.Info, "Ranges of addresses that are the halves of one, and ports without a gap between them, are easier to read and to review as one range."),
        new(RuleIds.OneSided, "One side allows a connection and the other denies it", Severity.Warning, "A connection needs the egress rules of its client and the ingress rules of its server; where one side is isolated and does not allow it, nothing gets through."),
        new(RuleIds.KindNotServed, "The network plugin does not enforce this kind of policy", Severity.Info, "Admin policies are kinds of their own, in two versions, and network plugins enforce one of them, both or none; a policy of another kind has no effect."),
        new(RuleIds.RepeatedInNamespaces, "The same rule stands in many namespaces", Severity.Info, "What holds for all namespaces alike is said once in an admin policy, which holds for new namespaces too."),
        new(RuleIds.ExpiredException, "An exception is over", Severity.Warning, "The annotation netpolsdk.dev/until says until which day a policy is agreed on; after that day, or where the day cannot be read, it is reported."),
    ];
}
