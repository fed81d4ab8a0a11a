namespace NetPolSdk.Deployment.CommandLine;

/// <summary>What a program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Nothing to report.</summary>
    public const int Fine = 0;

    /// <summary>Findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The policies or the arguments could not be used.</summary>
    public const int Unusable = 2;

    /// <summary>Interrupted by the user, as shells have it.</summary>
    public const int Interrupted = 130;
}
