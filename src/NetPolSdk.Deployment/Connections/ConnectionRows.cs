namespace NetPolSdk.Deployment.Connections;

/// <summary>Connections as they are written.</summary>
internal static class ConnectionRows
{
    /// <summary>Every connection that is not plainly denied.</summary>
    /// <param name="input">The cluster.</param>
    /// <param name="explain">Whether each is explained.</param>
    /// <param name="cancellation">Ends the enumeration.</param>
    public static IEnumerable<ConnectionRow> Of(EvaluatedCluster input, bool explain, CancellationToken cancellation)
    {
        var texts = new ConnectionTexts();
        foreach (var connection in input.Reachability.Connections(cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var (parts, text) = texts.Of(connection.Traffic);
            yield return new ConnectionRow(
                texts.Of(connection.From),
                texts.Of(connection.To),
                parts,
                text,
                connection.Verdict.OfConnection(),
                connection.ConditionText(),
                explain ? [.. input.Deciding(connection.From, connection.To, connection.Traffic)] : []);
        }
    }
}
