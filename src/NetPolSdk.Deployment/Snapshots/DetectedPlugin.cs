namespace NetPolSdk.Deployment.Snapshots;

/// <summary>The network plugin of a cluster, as its DaemonSets and nodes show it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Plugin">What the rules call it; <see cref="NetworkPlugin.Unknown"/> where they have no word for it.</param>
/// <param name="Enforces">Whether it enforces NetworkPolicies.</param>
/// <param name="Evidence">What shows that it runs; empty where nothing does.</param>
internal sealed record DetectedPlugin(string Name, NetworkPlugin Plugin, Enforcement Enforces, string Evidence)
{
    /// <summary>Nothing known was found.</summary>
    public static DetectedPlugin None { get; } = new("unknown", NetworkPlugin.Unknown, Enforcement.Unknown, "");

    /// <summary>Why it does not enforce policies, or why that cannot be told; empty where it does.</summary>
    public string Reason { get; init; } = "";

    /// <summary>What makes it enforce them; empty where nothing has to be done.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The command that does so.</summary>
    public string Command { get; init; } = "";
}
