namespace NetPolSdk.ContractServer.Serving;

/// <summary>Something that goes wrong between a server and its caller.</summary>
public sealed record Fault
{
    private Fault(string name) => Name = name;

    /// <summary>The connection is cut before the request takes effect.</summary>
    public static Fault ResetBefore { get; } = new("reset before");

    /// <summary>The request takes effect, and the connection is cut before the answer.</summary>
    public static Fault ResetAfter { get; } = new("reset after");

    /// <summary>The request takes effect, and the connection is cut in the middle of the answer.</summary>
    public static Fault HalfAnswer { get; } = new("half an answer");

    /// <summary>The request takes effect, and its answer comes one byte at a time, with no end in sight.</summary>
    public static Fault SlowAnswer { get; } = new("slow answer");

    /// <summary>No answer comes at all.</summary>
    public static Fault Silence { get; } = new("silence");

    /// <summary>All versions but the newest are forgotten, so that a list cannot go on.</summary>
    public static Fault Stale { get; } = new("stale");

    /// <summary>The request takes effect, and a gateway that has lost patience answers 504.</summary>
    public static Fault LateGateway { get; } = new("late gateway");

    internal string Name { get; }

    internal int StatusCode { get; private init; }

    internal int? RetryAfterSeconds { get; private init; }

    /// <summary>The request is turned away without effect.</summary>
    /// <param name="statusCode">The status, such as 503.</param>
    /// <param name="retryAfterSeconds">When to come again; null for no word of that.</param>
    public static Fault Status(int statusCode, int? retryAfterSeconds = null) => new("status") { StatusCode = statusCode, RetryAfterSeconds = retryAfterSeconds };

    /// <inheritdoc/>
    public override string ToString() => StatusCode > 0 ? $"{StatusCode}" : Name;
}
