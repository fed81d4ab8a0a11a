using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// The annotations in which a manifest keeps what the Kubernetes API has no field for: the reasons of a policy and of
/// its rules, and which lists are a deliberate OR.
/// </summary>
internal static class PolicyAnnotations
{
    public const string Prefix = "netpolsdk.dev/";

    /// <summary>The reason of the policy.</summary>
    public const string Because = Prefix + "because";

    /// <summary>The fields that are a deliberate OR, such as <c>spec.ingress[0].from</c>, separated by commas.</summary>
    public const string AnyOf = Prefix + "any-of";

    /// <summary>The last day of a policy that is an exception, such as <c>2026-12-31</c>.</summary>
    public const string Until = Prefix + "until";

    /// <summary>The reason of one rule, such as <c>netpolsdk.dev/because.ingress.0</c>.</summary>
    /// <param name="direction">The field of the rule's list, <c>ingress</c> or <c>egress</c>.</param>
    /// <param name="index">The place of the rule in its list.</param>
    public static string BecauseOfRule(string direction, int index) => Because + "." + direction + "." + index.ToString(CultureInfo.InvariantCulture);

    /// <summary>The list of a rule of Cilium as annotations name it: <c>egress</c>, or <c>specs.1.egress</c>.</summary>
    /// <param name="spec">The field of the rule: <c>spec</c> or <c>specs[1]</c>.</param>
    /// <param name="list">The field of the list within it.</param>
    public static string ListOf(FieldPath spec, string list) =>
        spec.Equals(FieldPath.Spec) ? list : spec.ToString().Replace("[", ".").Replace("]", "") + "." + list;

    /// <summary>Whether an author may not write the annotation by hand in C#.</summary>
    public static bool IsReserved(string key) =>
        key == AnyOf || key == Because || key.StartsWith(Because + ".", StringComparison.Ordinal);
}
