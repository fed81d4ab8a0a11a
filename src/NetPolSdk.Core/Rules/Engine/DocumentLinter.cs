namespace NetPolSdk;

/// <summary>Applies the rules about the written form. Reading comes in here; it is apart from <see cref="Linter"/>, whose rules reading does not need.</summary>
internal static class DocumentLinter
{
    /// <summary>The rules.</summary>
    public static IReadOnlyList<DocumentRule> Rules => WrittenFormRules.All;

    /// <summary>Judges the written form of a document; nothing is said about one that is no valid policy.</summary>
    public static LintReport Judge(ManifestDocument document, LintOptions options)
    {
        if (document is not { Policy: NetworkPolicy policy, Root: MappingNode root })
        {
            return LintReport.Empty;
        }

        var verdicts = new Verdicts(options);
        var written = new WrittenPolicy(root, policy);
        foreach (var rule in Rules)
        {
            rule.Judge(written, verdicts);
        }

        return verdicts.IsEmpty ? LintReport.Empty : verdicts.ToReport([policy]);
    }
}
