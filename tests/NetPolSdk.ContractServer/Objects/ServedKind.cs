namespace NetPolSdk.ContractServer.Objects;

/// <summary>A kind that the server serves.</summary>
internal sealed record ServedKind(string Group, string Version, string Kind, string Plural, string Singular, bool IsNamespaced, string[] Verbs, string[] ShortNames)
{
    /// <summary>Parts of an object that are written by themselves, and the verbs for them.</summary>
    public IReadOnlyList<(string Name, string[] Verbs)> Subresources { get; init; } = [];

    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    public string QualifiedPlural => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    public string QualifiedKind => Group.Length == 0 ? Kind : $"{Kind}.{Group}";

    /// <summary>Whether a CustomResourceDefinition defines it: such objects come with their kind in lists, and start from nothing.</summary>
    public bool IsCustom => Group is "policy.networking.k8s.io" || (Group.Contains('.') && !Group.EndsWith(".k8s.io", StringComparison.Ordinal));

    /// <summary>Whether changes of its spec are counted.</summary>
    public bool HasGeneration => IsCustom || (Group.Length == 0 ? Kind == "Pod" : Kind != "SelfSubjectAccessReview");
}
