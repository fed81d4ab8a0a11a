namespace NetPolSdk.Deployment.Clusters.Kubeconfigs;

/// <summary>What a process knows of its surroundings. Tests give others.</summary>
internal sealed record LocalEnvironment
{
    /// <summary>The value of an environment variable; null where it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The home folder; empty where there is none.</summary>
    public required string Home { get; init; }

    /// <summary>Where pods find their service account.</summary>
    public required string ServiceAccountFolder { get; init; }

    /// <summary>Whether somebody sits at a terminal.</summary>
    public required bool IsInteractive { get; init; }

    public static LocalEnvironment OfProcess() => new()
    {
        Variable = Environment.GetEnvironmentVariable,
        Home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        ServiceAccountFolder = "/var/run/secrets/kubernetes.io/serviceaccount",
        IsInteractive = !Console.IsInputRedirected,
    };

    /// <summary>The files that <c>KUBECONFIG</c> names, or the one in the home folder.</summary>
    public IEnumerable<string> KubeconfigPaths() => Variable("KUBECONFIG") is { Length: > 0 } paths
        ? paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Distinct()
        : Home.Length > 0 ? [Path.Combine(Home, ".kube", "config")] : [];
}
