namespace NetPolSdk.Deployment.Connections;

/// <summary>Verdicts as they are written.</summary>
internal static class VerdictNames
{
    /// <summary>The verdict on a connection that is not plainly denied.</summary>
    /// <param name="verdict">The verdict.</param>
    public static ConnectionVerdict OfConnection(this Verdict verdict) => verdict switch
    {
        Verdict.Allowed => ConnectionVerdict.Allowed,
        Verdict.Conditional => ConnectionVerdict.Conditional,
        _ => ConnectionVerdict.Undefined,
    };

    /// <summary>The condition or the reason of a connection that is not plainly allowed; empty for one that is.</summary>
    /// <param name="connection">The connection.</param>
    public static string ConditionText(this Connection connection) => connection.Verdict switch
    {
        Verdict.Allowed => "",
        Verdict.Conditional => connection.Condition!.ToString(),
        _ => connection.Doubts.Describe(),
    };

    /// <summary>The word for people and for json.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Word(this ConnectionVerdict verdict) => verdict switch
    {
        ConnectionVerdict.Allowed => "allowed",
        ConnectionVerdict.Conditional => "conditional",
        _ => "undefined",
    };
}
