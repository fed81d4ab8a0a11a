namespace NetPolSdk;

/// <summary>
/// Policies as another kind. They mean the same, proven by the evaluator for every cluster there can be and for the given one; where
/// meaning would change nothing is converted, and each place is named with the reason.
/// </summary>
/// <example><code>
/// var conversion = PolicyConversion.To(ConversionTarget.ClusterNetworkPolicy, manifest.Policies);
/// foreach (var refusal in conversion.Refusals) Console.Error.WriteLine(refusal);
/// Console.Write(conversion.Policies.ToYaml());
/// </code></example>
public sealed record PolicyConversion
{
    private PolicyConversion(ConversionDraft draft, ConversionProof proof, string? unproven)
    {
        Sources = ValueList.From(draft.Sources);
        Others = ValueList.From(draft.Others);
        Refusals = ValueList.From(draft.Refusals);
        Policies = Refusals.Count == 0 ? ValueList.From(draft.Converted) : [];
        Notes = Refusals.Count == 0 ? ValueList.From(draft.Notes) : [];
        Proof = proof;
        WhyUnproven = unproven;
    }

    /// <summary>The converted policies, in the order of those they come from; empty where anything is refused.</summary>
    public ValueList<Policy> Policies { get; }

    /// <summary>The given policies that are of a kind that becomes the other one.</summary>
    public ValueList<Policy> Sources { get; }

    /// <summary>The given policies of other kinds. They stay as they are, and were looked at in the proof where they matter.</summary>
    public ValueList<Policy> Others { get; }

    /// <summary>Why there is no conversion; empty where there is one.</summary>
    public ValueList<ConversionRefusal> Refusals { get; }

    /// <summary>What one should know of the conversion.</summary>
    public ValueList<ConversionNote> Notes { get; }

    /// <summary>How far it is certain that the converted policies mean the same.</summary>
    public ConversionProof Proof { get; }

    /// <summary>Why it is not certain; null unless <see cref="Proof"/> is <see cref="ConversionProof.Unproven"/>.</summary>
    public string? WhyUnproven { get; }

    /// <summary>Converts the policies that are of a kind that the target takes the place of. All of them are, or none.</summary>
    /// <param name="target">The kind.</param>
    /// <param name="policies">The policies; those of other kinds stay as they are.</param>
    /// <param name="options">What the conversion may rely on.</param>
    /// <param name="cancellation">Ends the proof.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such target.</exception>
    public static PolicyConversion To(ConversionTarget target, IEnumerable<Policy> policies, ConversionOptions? options = null, CancellationToken cancellation = default)
    {
        options ??= new ConversionOptions();
        var converter = PolicyConverter.To(target);
        var draft = new ConversionDraft(Require.NotNull(policies, nameof(policies)), converter.Takes, options.Evaluation);
        converter.Convert(draft);
        if (draft.Refusals.Count > 0 || draft.Sources.Length == 0)
        {
            return new PolicyConversion(draft, ConversionProof.None, null);
        }

        var undecided = new ConversionProver(options, cancellation).Prove(draft, converter);
        if (draft.Refusals.Count == 0 && undecided is not null && !options.AcceptUnproven)
        {
            draft.Refuse(draft.Sources[0], FieldPath.Root, $"It is not proven that the converted policies mean the same. {undecided}", "Convert fewer policies at a time, or accept the result unproven.");
        }

        return new PolicyConversion(draft, Proven(draft, undecided), draft.Refusals.Count == 0 ? undecided : null);
    }

    private static ConversionProof Proven(ConversionDraft draft, string? undecided)
    {
        if (draft.Refusals.Count > 0)
        {
            return ConversionProof.None;
        }

        return undecided is null ? ConversionProof.EveryCluster : ConversionProof.Unproven;
    }
}
