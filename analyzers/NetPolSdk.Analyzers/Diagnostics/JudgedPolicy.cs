using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers;

/// <summary>A policy to judge, with what is known of its surroundings and where it is written.</summary>
/// <param name="policy">The policy.</param>
/// <param name="options">What the rules are told about it.</param>
/// <param name="place">Finds where a field is written; null where that is nowhere that may be pointed at.</param>
internal sealed class JudgedPolicy(Policy policy, LintOptions options, Func<FieldPath, Location?> place)
{
    public Policy Policy { get; } = policy;

    public LintOptions Options { get; } = options;

    public Location? PlaceOf(FieldPath field) => place(field);

    /// <summary>The same with what is known of the cluster.</summary>
    public JudgedPolicy Knowing(Cluster? cluster) => cluster is null ? this : new(Policy, Options.Knowing(cluster), place);
}
