namespace NetPolSdk;

/// <summary>Ports of data stores and of administration, by the number that everybody knows them by. Source: the IANA registry and the programs' own documentation.</summary>
internal static class SensitivePorts
{
    private static readonly Dictionary<int, string> Programs = new()
    {
        [22] = "SSH",
        [1433] = "SQL Server",
        [1521] = "Oracle Database",
        [2375] = "the Docker API without TLS",
        [2379] = "etcd",
        [2380] = "etcd's peers",
        [3306] = "MySQL",
        [3389] = "remote desktop",
        [5432] = "PostgreSQL",
        [5900] = "VNC",
        [5984] = "CouchDB",
        [6379] = "Redis",
        [7000] = "Cassandra's peers",
        [7001] = "Cassandra's peers",
        [8086] = "InfluxDB",
        [8529] = "ArangoDB",
        [9042] = "Cassandra",
        [9092] = "Kafka",
        [9200] = "Elasticsearch",
        [9300] = "Elasticsearch's peers",
        [10250] = "the kubelet API",
        [10255] = "the kubelet's read-only API",
        [11211] = "Memcached",
        [27017] = "MongoDB",
        [28015] = "RethinkDB",
        [50000] = "Db2",
    };

    /// <summary>A longer range is meant for something else than the port in it.</summary>
    private const int LongestRange = 10;

    /// <summary>What listens on a port, or on one of a short range of ports; null where it is nothing of the kind.</summary>
    public static string? ProgramOn(Port port)
    {
        if (port.Protocol != Protocol.Tcp || port.Number is not { } first || Hole.Is(first) || (port.EndNumber is { } end && (Hole.Is(end) || end - first >= LongestRange)))
        {
            return null;
        }

        for (var number = first; number <= (port.EndNumber ?? first); number++)
        {
            if (Programs.TryGetValue(number, out var program))
            {
                return program;
            }
        }

        return null;
    }

    /// <summary>Whether the number is not known and could be one of these.</summary>
    public static bool MayBe(Port port) => port.Protocol == Protocol.Tcp && port.Name is null && port.EndNumber is null && port.Number is { } number && Hole.Is(number);
}
