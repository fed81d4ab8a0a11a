namespace NetPolSdk.Deployment.Probing;

/// <summary>How connections are tried.</summary>
internal sealed record ProbeOptions
{
    /// <summary>The image of probes and waiting containers where none is named: the smallest with a shell and netcat.</summary>
    public const string UsualImage = "busybox:1.37";

    /// <summary>The image, with sh, nc and timeout; for SCTP with ncat, for stand-ins with tcpsvd and udpsvd.</summary>
    public string Image { get; init; } = UsualImage;

    /// <summary>As many seconds an attempt lasts.</summary>
    public int Timeout { get; init; } = 3;

    /// <summary>As often a connection is tried before it counts as denied.</summary>
    public int Attempts { get; init; } = 2;

    /// <summary>So many seconds a pod waits before its first attempt: policies take a moment to reach a pod that is new.</summary>
    public int Settle { get; init; } = 10;

    /// <summary>So many seconds after its end a Job is kept, so that its log can be read.</summary>
    public int KeepFor { get; init; } = 3600;

    /// <summary>So many seconds stand-ins listen.</summary>
    public int StandInsFor { get; init; } = 1800;
}
