namespace NetPolSdk.Deployment.Connections;

/// <summary>Verdicts as they are written.</summary>
internal static class VerdictNames
{
    /// <summary>The word for people and for json.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Word(this ConnectionVerdict verdict) => verdict switch
    {
        ConnectionVerdict.Allowed => "allowed",
        ConnectionVerdict.Conditional => "conditional",
        _ => "undefined",
    };
}
