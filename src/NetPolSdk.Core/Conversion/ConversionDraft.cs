namespace NetPolSdk;

/// <summary>A conversion that is being made.</summary>
internal sealed class ConversionDraft
{
    private readonly HashSet<(string Kind, string? Namespace, string Name)> _names;

    public ConversionDraft(IEnumerable<Policy> policies, Func<Policy, bool> isSource, ReachabilityOptions evaluation)
    {
        Evaluation = evaluation;
        var given = policies.ToLookup(isSource);
        Sources = [.. given[true]];
        Others = [.. given[false]];
        _names = [.. Others.Select(static policy => (policy.ApiVersion + "/" + policy.Kind, policy.Namespace, policy.Name))];
    }

    /// <summary>The policies to convert.</summary>
    public Policy[] Sources { get; }

    /// <summary>The policies beside them.</summary>
    public Policy[] Others { get; }

    /// <summary>What the policies alone do not say.</summary>
    public ReachabilityOptions Evaluation { get; }

    public List<Policy> Converted { get; } = [];

    /// <summary>Each converted policy with the one that it comes from.</summary>
    public List<(Policy Source, Policy Converted)> Pairs { get; } = [];

    public List<ConversionRefusal> Refusals { get; } = [];

    public List<ConversionNote> Notes { get; } = [];

    public void Refuse(Policy policy, FieldPath path, string reason, string remedy) => Refusals.Add(new ConversionRefusal(policy, path, reason, remedy));

    public void Note(Policy policy, FieldPath path, string text) => Notes.Add(new ConversionNote(policy, path, text));

    /// <summary>Adds a converted policy; where another one has its name already, that is refused.</summary>
    public void Add(Policy source, Policy converted)
    {
        if (IsFree(converted))
        {
            _names.Add(Name(converted));
            Converted.Add(converted);
            Pairs.Add((source, converted));
            return;
        }

        Refuse(source, FieldPath.Metadata.Field("name"), $"Another {converted.Kind} is named {converted.Metadata} already.", "Rename one of the two.");
    }

    /// <summary>Whether no policy of the kind has the name of this one.</summary>
    public bool IsFree(Policy converted) => converted.Name.Length == 0 || !_names.Contains(Name(converted));

    private static (string Kind, string? Namespace, string Name) Name(Policy policy) => (policy.ApiVersion + "/" + policy.Kind, policy.Namespace, policy.Name);
}
