using System.Globalization;

namespace NetPolSdk;

/// <summary>The tiers that Calico brings along, which keep their order and default action. Source: Calico docs, "Tier".</summary>
internal static class CalicoTiers
{
    private static readonly Dictionary<string, (double Order, string DefaultAction)> BuiltIn = new(StringComparer.Ordinal)
    {
        ["default"] = (1_000_000, "Deny"),
        ["kube-admin"] = (1_000, "Pass"),
        ["kube-baseline"] = (10_000_000, "Pass"),
    };

    public static void Check(string name, MappingNode? spec, BindingContext context)
    {
        if (spec is null || !BuiltIn.TryGetValue(name, out var tier))
        {
            return;
        }

        context.Enter("spec");
        if ((spec.TextOf("defaultAction") ?? "Deny") != tier.DefaultAction)
        {
            context.ReportField("defaultAction", spec["defaultAction"] ?? spec, RuleIds.CalicoTier, $"of the tier {name} is {tier.DefaultAction}, and cannot be changed", $"Write {tier.DefaultAction}, or make a tier of your own.");
        }

        if (spec["order"] is ScalarNode { Kind: ScalarKind.WholeNumber or ScalarKind.RealNumber } order
            && double.TryParse(order.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number != tier.Order)
        {
            context.ReportField("order", order, RuleIds.CalicoTier, $"of the tier {name} is {tier.Order.ToString(CultureInfo.InvariantCulture)}, and cannot be changed", "Leave it, or make a tier of your own.");
        }

        context.Leave();
    }
}
