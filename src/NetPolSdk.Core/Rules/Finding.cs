namespace NetPolSdk;

/// <summary>
/// What a rule says about one place of one policy. Where that place is in a file or in C# is the business of whoever
/// read the policy from there.
/// </summary>
public sealed record Finding
{
    internal Finding(RuleDescriptor rule, string policy, FieldPath field, string message, string remedy)
    {
        Rule = rule;
        Severity = rule.DefaultSeverity;
        Policy = policy;
        Field = field;
        Message = message;
        Remedy = remedy;
    }

    /// <summary>The rule.</summary>
    public RuleDescriptor Rule { get; }

    /// <summary>How bad it is.</summary>
    public Severity Severity { get; internal init; }

    /// <summary>The policy: kind and <c>namespace/name</c>, such as <c>NetworkPolicy prod/api</c>.</summary>
    public string Policy { get; }

    /// <summary>The field, as Kubernetes writes it; the root where the finding is about the object.</summary>
    public FieldPath Field { get; }

    /// <summary>What is wrong and what it leads to.</summary>
    public string Message { get; }

    /// <summary>What to write instead.</summary>
    public string Remedy { get; }

    /// <summary>What a fix needs to know, by name.</summary>
    public ValueMap Facts { get; internal init; } = ValueMap.Empty;

    /// <summary>The policy itself, as the very object that was judged; null for what never became a policy.</summary>
    internal Policy? Source { get; init; }

    /// <summary>The finding on one line.</summary>
    public override string ToString() => $"{Severity.ToString().ToLowerInvariant()} {Rule.Id}: {Policy}{(Field.IsRoot ? "" : " " + Field)}: {Message} {Remedy}";
}
