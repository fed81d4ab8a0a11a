using System.Globalization;

namespace NetPolSdk;

/// <summary>The limits of admin policies. Source: network-policy-api, CustomResourceDefinitions v1alpha1 and v1alpha2.</summary>
/// <param name="MostRules">How many rules a direction may have.</param>
/// <param name="MostPeers">How many peers a rule may have.</param>
/// <param name="MostPorts">How many ports a rule may have.</param>
internal sealed record AdminLimits(int MostRules, int MostPeers, int MostPorts)
{
    public const int MostNetworks = 25;
    public const int MostDomainNames = 25;
    public const int LongestRuleName = 100;
    public const int GreatestPriority = 1000;

    /// <summary>AdminNetworkPolicy and BaselineAdminNetworkPolicy.</summary>
    public static AdminLimits Alpha1 { get; } = new(100, 100, 100);

    /// <summary>ClusterNetworkPolicy.</summary>
    public static AdminLimits Alpha2 { get; } = new(25, 25, 25);

    public static void ThrowIfMore(int count, int most, string field, string remedy, string parameter)
    {
        if (count > most)
        {
            throw new InvalidPolicyException(RuleIds.AdminLimit, field, null, $"has {Text(count)} items, and may have {Text(most)}", remedy, parameter);
        }
    }

    /// <summary>A list that the definition calls a set.</summary>
    public static void ThrowIfNotList(IReadOnlyList<string> items, string field, int most, string parameter)
    {
        Require.NotEmpty(items.Count, field, "Name one at least.", parameter);
        ThrowIfMore(items.Count, most, field, "Make two rules of it.", parameter);
        if (items.GroupBy(static item => item, StringComparer.Ordinal).FirstOrDefault(static same => same.Skip(1).Any() && !Hole.Is(same.Key)) is { } twice)
        {
            throw new InvalidPolicyException(RuleIds.AdminLimit, field, twice.Key, "occurs twice", "Keep one of the two.", parameter);
        }
    }

    public static void ThrowIfNotPriority(int priority, string parameter)
    {
        if (priority is < 0 or > GreatestPriority && !Hole.Admits(priority))
        {
            throw new InvalidPolicyException(RuleIds.AdminLimit, "spec.priority", Text(priority), "is out of bounds", $"Write a number from 0, which is asked first, to {Text(GreatestPriority)}.", parameter);
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
