using System.Globalization;

namespace NetPolSdk;

/// <summary>The tiers that Calico brings along, which keep their order and default action. Source: Calico docs, "Tier".</summary>
internal static class CalicoTiers
{
    public static void Check(string name, MappingNode? spec, BindingContext context)
    {
        if (spec is null || CalicoBuiltInTiers.Find(name) is not { } tier)
        {
            return;
        }

        context.Enter("spec");
        if ((spec.TextOf("defaultAction") ?? "Deny") != tier.DefaultAction.ToString())
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
