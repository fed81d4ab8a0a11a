namespace NetPolSdk.Deployment.Stacks;

/// <summary>How a stack is planned and carried out.</summary>
public sealed record StackOptions
{
    /// <summary>The namespace of the stack's inventory, and of policies that name none.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>Whether objects that are there already and belong to nobody become part of the stack.</summary>
    public bool Adopt { get; init; }

    /// <summary>Whether objects and fields of others are taken from them.</summary>
    public bool ForceConflicts { get; init; }

    /// <summary>Whether to wait until the objects read back as written.</summary>
    public bool Wait { get; init; }

    /// <summary>How long to wait.</summary>
    public TimeSpan WaitAtMost { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether a run that fails puts the objects back that were there before.</summary>
    public bool RollbackOnFailure { get; init; }

    /// <summary>How many requests are under way at once.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>Whether the plan says which connections it gains and loses; without it, pods are not listed.</summary>
    public bool WithConnections { get; init; } = true;
}
