namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>The use of the SDK itself.</summary>
    private static RuleDescriptor[] Usage =>
    [
        new(RuleIds.DiscardedResult, "The result of a fluent call is discarded", Severity.Warning, "Policies are immutable values: a call returns the changed policy, and the one it was called on stays what it was."),
        new(RuleIds.NotFollowed, "A policy could not be followed", Severity.Info, "The compiler could not tell what this expression makes, so the rules were not applied to it here. They are applied at run time by Lint().") { IsOnByDefault = false },
        new(RuleIds.Suppression, "A suppression has no effect", Severity.Warning, "The annotation netpolsdk.dev/allow suppresses the rules that it names, each with a reason; rules of validity and about the use of the SDK cannot be suppressed."),
        new(RuleIds.StaleAnnotation, "An annotation of NetPolSdk fits nothing", Severity.Warning, "The annotations netpolsdk.dev/because and netpolsdk.dev/any-of name a rule by its place; after an edit by hand that place may be gone."),
        new(RuleIds.Setting, "A setting cannot be used", Severity.Error, "A setting of .editorconfig or netpol.yaml that is misspelt would leave the rules to judge by other assumptions than those written down."),
    ];
}
