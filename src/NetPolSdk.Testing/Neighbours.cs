namespace NetPolSdk.Testing;

/// <summary>Everyone whom one workload reaches, or by whom it is reached.</summary>
internal sealed class Neighbours
{
    private readonly TestedCluster _cluster;
    private readonly Workload _workload;
    private readonly bool _outgoing;
    private readonly Connection[] _connections;

    private Neighbours(TestedCluster cluster, string workload, bool outgoing)
    {
        _cluster = cluster;
        _workload = cluster.Reachability.Cluster.FindWorkload(workload);
        _outgoing = outgoing;
        _connections = [.. cluster.Reachability.Connections().Where(connection => Here(connection).Workload == _workload)];
    }

    public static Neighbours Reached(TestedCluster cluster, string from) => new(cluster, from, outgoing: true);

    public static Neighbours Reaching(TestedCluster cluster, string to) => new(cluster, to, outgoing: false);

    /// <summary>Holds them against the names of those expected.</summary>
    /// <exception cref="ConnectivityException">There is somebody else, or one is missing.</exception>
    public void ShouldBe(string[] names)
    {
        var ranges = names.Where(IsRange).Select(static name => Cidr.Parse(name)).ToArray();
        var expected = names.Where(static name => !IsRange(name)).Select(name => _cluster.Reachability.Endpoint(name)).ToArray();
        var failures = Unexpected(expected, AddressSet.Of(ranges))
            .Concat(expected.Where(end => !IsReached(end)).Select(end => Missing(end.ToString())))
            .Concat(ranges.Where(range => !IsReached(AddressSet.Of(range))).Select(range => Missing(range.Text)))
            .ToArray();
        if (failures.Length > 0)
        {
            throw new ConnectivityException(string.Join("\n", failures));
        }
    }

    private static bool IsRange(string name) => name.IndexOf('/') >= 0 && IpAddress.TryParse(name.Substring(0, name.IndexOf('/')), out _);

    private static bool Covers(Endpoint end, Endpoint other) => end == other
        || (end.Addresses is { } range && other.Addresses is { } inner && range.First.CompareTo(inner.First) <= 0 && range.Last.CompareTo(inner.Last) >= 0);

    private static AddressSet Addresses(AddressRange range) => AddressSet.Of([(range.First, range.Last)]);

    private Endpoint Here(Connection connection) => _outgoing ? connection.From : connection.To;

    private Endpoint There(Connection connection) => _outgoing ? connection.To : connection.From;

    private bool IsReached(Endpoint end) => _connections.Any(connection => connection.Verdict == Verdict.Allowed && Covers(There(connection), end));

    private bool IsReached(AddressSet range) => _connections
        .Where(static connection => connection.Verdict == Verdict.Allowed)
        .Select(connection => There(connection).Addresses)
        .Aggregate(AddressSet.None, static (soFar, addresses) => addresses is { } found ? soFar.Union(Addresses(found)) : soFar)
        .Contains(range);

    private IEnumerable<string> Unexpected(Endpoint[] expected, AddressSet ranges)
    {
        foreach (var connection in _connections)
        {
            var end = There(connection);
            var isExpected = expected.Any(candidate => Covers(candidate, end)) || (end.Addresses is { } range && ranges.Contains(Addresses(range)));
            if (!isExpected)
            {
                var found = connection.Verdict switch
                {
                    Verdict.Allowed => "allowed",
                    Verdict.Conditional => $"allowed if {connection.Condition}",
                    _ => $"undefined ({connection.Doubts.Describe()})",
                };
                yield return _cluster.Explained($"{Arrow(end.ToString())} should be denied, but is {found} on {connection.Traffic}.", connection.From, connection.To, connection.Traffic);
            }
        }
    }

    private string Missing(string end) => $"{Arrow(end)} should be allowed on some port, but is not.";

    private string Arrow(string end) => _outgoing ? $"{_workload} -> {end}" : $"{end} -> {_workload}";
}
