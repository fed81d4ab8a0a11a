namespace NetPolSdk;

/// <summary>Two sets of policies that have to mean the same for a conversion to be proven.</summary>
/// <param name="Before">The given policies, and what stands beside them.</param>
/// <param name="After">The converted ones, and the same beside them.</param>
internal sealed record ProofQuestion(Policy[] Before, Policy[] After);
