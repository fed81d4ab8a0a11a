namespace NetPolSdk.Deployment.Snapshots;

/// <summary>What a kind of object is read for.</summary>
internal enum SnapshotPart
{
    /// <summary>Policies: without them no answer holds.</summary>
    Policies,

    /// <summary>Pods, and the namespaces that they are in: without them nobody can be asked about.</summary>
    Pods,

    /// <summary>What makes answers better: controllers that give pods their names, nodes, Services, and ways in from outside.</summary>
    Surroundings,

    /// <summary>What only the rules look at: who calls the pods, and what they call.</summary>
    Callers,
}
