using System.Globalization;

namespace NetPolSdk;

/// <summary>What NPS1003 and NPS1004 have in common.</summary>
internal static class DeadRules
{
    /// <summary>The fact that names the missing policy type.</summary>
    public const string MissingType = "missingType";

    public static FieldPath Field { get; } = FieldPath.Spec.Field("policyTypes");

    public static (string Name, string Value) Fact(PolicyTypes missing) => (MissingType, missing.ToString());

    /// <summary>Dead by the API, alive on Cilium, which reads the rules whatever the types say.</summary>
    public static string Message(string direction, int rules, string type)
    {
        var (what, have, them) = rules == 1
            ? ($"The {direction} rule", "has", "it")
            : ($"The {rules.ToString(CultureInfo.InvariantCulture)} {direction} rules", "have", "them");
        return $"{what} {have} no effect, because policyTypes lacks {type}; Cilium enforces {them} all the same, so the policy means different things on different clusters.";
    }
}
