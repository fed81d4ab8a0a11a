using System.Globalization;

namespace NetPolSdk;

/// <summary>Names and places of Calico's policies.</summary>
internal static class CalicoName
{
    public static ObjectMetadata Of(string kind, string name, string parameter)
    {
        Require.NotNull(name, parameter);
        SyntaxFault.ThrowIfAny(DnsSyntax.SubdomainFault(name) ?? CalicoNameSyntax.Fault(kind, name), "metadata.name", name, parameter);
        return ObjectMetadata.Named(name);
    }

    /// <summary>
    /// The policy in a tier. Releases before 3.32 refuse a policy outside the tier default whose name does not begin with the tier's, and
    /// every release takes one that does.
    /// </summary>
    public static TPolicy InTier<TPolicy>(TPolicy policy, string tier, bool keepsName)
        where TPolicy : CalicoPolicy
    {
        Require.NotNull(tier, nameof(tier));
        SyntaxFault.ThrowIfAny(tier.Length == 0 ? DnsSyntax.LabelFault(tier) : CalicoNameSyntax.TierFault(tier), "spec.tier", tier, nameof(tier));
        var prefixed = policy with { WrittenTier = tier };
        if (keepsName || tier == CalicoPolicy.DefaultTier || policy.Name.StartsWith(tier + ".", StringComparison.Ordinal))
        {
            return prefixed;
        }

        var name = $"{tier}.{policy.Name}";
        SyntaxFault.ThrowIfAny(Hole.IsIn(name) ? null : DnsSyntax.SubdomainFault(name) ?? CalicoNameSyntax.Fault(policy.Kind, name), "metadata.name", name, nameof(tier));
        return (TPolicy)prefixed.With(ObjectMetadata.FromWire(name, null, policy.Namespace, ValueMap.Empty, ValueMap.Empty));
    }

    public static double Order(double order, string parameter) => double.IsNaN(order) || double.IsInfinity(order)
        ? throw new InvalidPolicyException(RuleIds.CalicoLimit, "spec.order", order.ToString(CultureInfo.InvariantCulture), "is no number that JSON can hold", "Write a finite number, or leave the order out for last.", parameter)
        : order;
}
