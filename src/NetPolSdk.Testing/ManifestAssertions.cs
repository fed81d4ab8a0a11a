namespace NetPolSdk.Testing;

/// <summary>
/// The assertions of <see cref="ConnectivityAssertions"/> on manifests. Failures name the file and the line of the rules that decide.
/// </summary>
/// <example><code>
/// Manifest.ReadFolder("manifests").ShouldAllow("shop/api", "data/postgres", Port.Tcp(5432));
/// </code></example>
public static class ManifestAssertions
{
    /// <summary>The policies allow a connection.</summary>
    /// <param name="manifest">The workloads and policies.</param>
    /// <param name="from">Who connects: <c>namespace/name</c>, or an address.</param>
    /// <param name="to">Who is connected to, likewise.</param>
    /// <param name="on">The port of the destination's pods; of a range, all ports must be allowed.</param>
    /// <exception cref="ConnectivityException">They deny it, or leave it undefined.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    /// <exception cref="ManifestException">The manifests hold what a server would refuse.</exception>
    public static void ShouldAllow(this Manifest manifest, string from, string to, Port on) => manifest.ShouldMatch([new Expectation(from, to, on, Allowed: true)]);

    /// <inheritdoc cref="ConnectivityAssertions.ShouldAllowIf(Cluster, string, string, Port, string?)"/>
    /// <param name="manifest">The manifests.</param>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <param name="on">The port of the destination's pods.</param>
    /// <param name="condition">The words of the condition; null where any will do.</param>
    public static void ShouldAllowIf(this Manifest manifest, string from, string to, Port on, string? condition = null) =>
        manifest.ShouldMatch([new Expectation(from, to, on, Allowed: false) { IsConditional = true, Condition = condition }]);

    /// <summary>The policies deny a connection.</summary>
    /// <param name="manifest">The workloads and policies.</param>
    /// <param name="from">Who connects: <c>namespace/name</c>, or an address.</param>
    /// <param name="to">Who is connected to, likewise.</param>
    /// <param name="on">The port of the destination's pods; of a range, no port may be allowed.</param>
    /// <exception cref="ConnectivityException">They allow it, or leave it undefined.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    /// <exception cref="ManifestException">The manifests hold what a server would refuse.</exception>
    public static void ShouldDeny(this Manifest manifest, string from, string to, Port on) => manifest.ShouldMatch([new Expectation(from, to, on, Allowed: false)]);

    /// <summary>The policies fulfil every cell of a truth table.</summary>
    /// <param name="manifest">The workloads and policies.</param>
    /// <param name="table">The table, as <see cref="TruthTable.Parse"/> reads it: a row for each source, a column for each destination.</param>
    /// <param name="on">The port of every cell.</param>
    /// <exception cref="ConnectivityException">They do not; all cells that differ are listed.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    /// <exception cref="FormatException">The text is no table.</exception>
    /// <exception cref="ManifestException">The manifests hold what a server would refuse.</exception>
    public static void ShouldMatch(this Manifest manifest, string table, Port on) => manifest.ShouldMatch(TruthTable.Parse(table, on));

    /// <summary>The policies fulfil every expectation.</summary>
    /// <param name="manifest">The workloads and policies.</param>
    /// <param name="expectations">The expectations, such as a <see cref="TruthTable"/>.</param>
    /// <exception cref="ConnectivityException">They do not; all expectations that are not met are listed.</exception>
    /// <exception cref="ArgumentException">A workload is unknown, or a named port is not declared.</exception>
    /// <exception cref="ManifestException">The manifests hold what a server would refuse.</exception>
    public static void ShouldMatch(this Manifest manifest, IEnumerable<Expectation> expectations) => TestedCluster.Of(manifest).ThrowUnlessMet(expectations);
}
