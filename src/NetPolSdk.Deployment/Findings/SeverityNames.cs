namespace NetPolSdk.Deployment.Findings;

/// <summary>Severities as the tool writes them.</summary>
internal static class SeverityNames
{
    /// <summary>The word for people and for json.</summary>
    /// <param name="severity">The severity.</param>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The word of SARIF and of GitHub's workflow commands apart from that for information, which differs between them.</summary>
    /// <param name="severity">The severity.</param>
    /// <param name="information">Their word for information.</param>
    public static string Word(this Severity severity, string information) => severity is Severity.Info ? information : severity.Word();
}
