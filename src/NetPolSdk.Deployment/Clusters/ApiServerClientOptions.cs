namespace NetPolSdk.Deployment.Clusters;

/// <summary>How an <see cref="ApiServerClient"/> waits and tries again.</summary>
public sealed record ApiServerClientOptions
{
    /// <summary>What the client calls itself; the audit log of the server has it.</summary>
    public string UserAgent { get; init; } = "netpolsdk/" + (typeof(ApiServerClientOptions).Assembly.GetName().Version?.ToString(3) ?? "0");

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a request may take with all its attempts and the waits between them.</summary>
    public TimeSpan OverallTimeout { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How often an attempt is repeated at most.</summary>
    public int MostRetries { get; init; } = 10;

    /// <summary>The wait before the first repetition. It doubles each time, with jitter. Where the server says how long to wait (<c>Retry-After</c>), that counts.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait between two attempts, unless the server asks for a longer one.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The clock of all waits.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
