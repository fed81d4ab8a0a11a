namespace NetPolSdk;

/// <summary>
/// Prints a policy as the fluent C# expression that a person would write for it. Compiled and run, with
/// <c>using NetPolSdk;</c>, the expression gives an equal policy.
/// </summary>
public static class CSharpPrinter
{
    private const string Indent = "    ";

    /// <summary>The policy as a C# expression of several lines, one call a line, lines ending with a line feed only.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="NotSupportedException">
    /// The policy was loaded from a cluster and holds what the fluent API refuses, such as a CIDR with bits past its prefix.
    /// </exception>
    public static string Print(Policy policy) => Print(policy, CSharpNames.Plain);

    /// <inheritdoc cref="Print(Policy)"/>
    /// <param name="policy">The policy.</param>
    /// <param name="names">How the types of NetPolSdk are written where the expression will stand.</param>
    internal static string Print(Policy policy, CSharpNames names)
    {
        var (start, calls) = Require.NotNull(policy, nameof(policy)) switch
        {
            NetworkPolicy networkPolicy => Of(networkPolicy, names),
            AdminPolicy adminPolicy => AdminWords.Of(adminPolicy, names),
            CalicoPolicy calicoPolicy => CalicoWords.Of(calicoPolicy, names),
            CalicoStagedKubernetesNetworkPolicy staged => Staged(staged, names),
            CalicoTier or CalicoAddressSet => CalicoSetWords.Of(policy, names),
            CiliumPolicy ciliumPolicy => CiliumWords.Of(ciliumPolicy, names),
            CiliumCidrGroup group => (CiliumWords.Of(group, names), []),
            _ => throw new NotSupportedException($"{policy.Kind} of {policy.ApiVersion} cannot be printed."),
        };
        return start + string.Concat(calls.Concat(MetadataWords.Calls(policy)).Select(call => "\n" + call.Print(Indent)));
    }

    private static (string Start, IEnumerable<CSharpCall> Calls) Of(NetworkPolicy policy, CSharpNames names) =>
        (Start(policy.Metadata, names), RuleWords.Calls(policy, names).Prepend(new CSharpCall("For", PeerWords.Pods(policy.Subject, names))));

    private static (string Start, IEnumerable<CSharpCall> Calls) Staged(CalicoStagedKubernetesNetworkPolicy policy, CSharpNames names)
    {
        if (policy.Proposed is not { } proposed)
        {
            return (Start(policy.Metadata, names), [new CSharpCall("StagedDeletion")]);
        }

        var (start, calls) = Of(proposed, names);
        return (start, calls.Append(CalicoWords.AsStaged(policy.StagedAction, names)));
    }

    private static string Start(ObjectMetadata metadata, CSharpNames names)
    {
        var start = names["NetworkPolicy"] + (metadata switch
        {
            { GenerateName: null } => $".Named({CSharpLiteral.Text(metadata.Name)})",
            { Name.Length: 0 } => $".NamedByServer({CSharpLiteral.Text(metadata.GenerateName)})",
            _ => throw new NotSupportedException($"metadata.generateName: {metadata} has a name and a generateName, which the fluent API cannot say together. The server ignores generateName then; remove it."),
        });
        return metadata.Namespace is null ? start : $"{start}.InNamespace({CSharpLiteral.Text(metadata.Namespace)})";
    }
}
