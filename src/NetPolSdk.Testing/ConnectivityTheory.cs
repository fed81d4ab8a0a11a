namespace NetPolSdk.Testing;

/// <summary>
/// Expectations as the rows of a parameterised test, one test case each: for xunit's <c>MemberData</c>, NUnit's
/// <c>TestCaseSource</c> or MSTest's <c>DynamicData</c>.
/// </summary>
/// <example><code>
/// public static IEnumerable&lt;object[]&gt; Flows => ConnectivityTheory.Rows(TruthTable.Parse(table, Port.Tcp(5432)));
///
/// [Theory, MemberData(nameof(Flows))]
/// public void Flow(string from, string to, string port, bool allowed) => cluster.ShouldMatch([ConnectivityTheory.Expectation(from, to, port, allowed)]);
/// </code></example>
public static class ConnectivityTheory
{
    /// <summary>A row for each expectation: from, to, port and whether it is to be allowed. All are texts and a boolean, so that test explorers can show and re-run each.</summary>
    /// <param name="expectations">The expectations, such as a <see cref="TruthTable"/>.</param>
    public static IEnumerable<object[]> Rows(IEnumerable<Expectation> expectations) => Require.NotNull(expectations, nameof(expectations))
        .Select(static expectation => new object[] { expectation.From, expectation.To, expectation.On.ToString(), expectation.Allowed });

    /// <summary>The expectation of a row.</summary>
    /// <param name="from">Who connects.</param>
    /// <param name="to">Who is connected to.</param>
    /// <param name="port">The port, such as <c>5432/TCP</c>.</param>
    /// <param name="allowed">Whether it is to be allowed.</param>
    /// <exception cref="FormatException">The text is no port.</exception>
    public static Expectation Expectation(string from, string to, string port, bool allowed) => new(from, to, Testing.Expectation.PortOf(port), allowed);
}
