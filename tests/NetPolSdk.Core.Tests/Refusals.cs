namespace NetPolSdk.Core.Tests;

/// <summary>What a factory says about a value that a server would refuse.</summary>
internal static class Refusals
{
    public static InvalidPolicyException Of(Func<object> factory) => Should.Throw<InvalidPolicyException>(() => factory());

    /// <summary>Asserts the field as Kubernetes names it, the rule, the C# parameter, and words of the message.</summary>
    public static void ShouldSay(this InvalidPolicyException refusal, string field, string ruleId, string parameter, params string[] words)
    {
        refusal.Field.ShouldBe(field, refusal.Message);
        refusal.RuleId.ShouldBe(ruleId, refusal.Message);
        refusal.ParamName.ShouldBe(parameter, refusal.Message);
        refusal.Message.ShouldStartWith(field);
        refusal.Message.ShouldEndWith($"({ruleId})");
        refusal.Remedy.ShouldNotBeNullOrWhiteSpace();
        foreach (var word in words)
        {
            refusal.Message.ShouldContain(word);
        }
    }
}
