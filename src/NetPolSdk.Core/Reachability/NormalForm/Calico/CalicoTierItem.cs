namespace NetPolSdk;

/// <summary>What stands at one place of a tier of Calico.</summary>
/// <param name="Order">The place, the lowest first.</param>
/// <param name="Key">What decides among equals.</param>
/// <param name="Rules">The rules, in the order in which they are asked.</param>
/// <param name="Isolations">Whom the tier's default action denies what is left.</param>
internal sealed record CalicoTierItem(double Order, string Key, IReadOnlyList<TierRule> Rules, IReadOnlyList<TierIsolation> Isolations);
