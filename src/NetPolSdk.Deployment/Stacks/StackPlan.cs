using NetPolSdk.Deployment.Transitions;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>What is to be done in a cluster, in which order, and what it means. It holds no credentials.</summary>
public sealed record StackPlan
{
    internal StackPlan(string stack, string server)
    {
        Stack = stack;
        Server = server;
    }

    /// <summary>The name of the stack.</summary>
    public string Stack { get; }

    /// <summary>What the server is called.</summary>
    public string Server { get; }

    /// <summary>The objects, also those that are not written.</summary>
    public ValueList<PlannedObject> Objects { get; internal init; } = [];

    /// <summary>The writes in their order, bridges included, each as one line.</summary>
    public IEnumerable<string> Steps => Transition.Steps.Select(step => step.ToString());

    /// <summary>The connections that are allowed to other traffic than before, between the pods that the cluster has now.</summary>
    public ValueList<ConnectionChange> Connections { get; internal init; } = [];

    /// <summary>What the order cannot avoid: traffic that passes for a moment. The caller must accept it.</summary>
    public ValueList<string> Gaps { get; internal init; } = [];

    /// <summary>What to think of before going on.</summary>
    public ValueList<string> Warnings { get; internal init; } = [];

    /// <summary>What keeps the plan from being carried out, each with its remedy.</summary>
    public ValueList<string> Problems { get; internal init; } = [];

    /// <summary>Whether anything is to be written.</summary>
    public bool HasChanges => Transition.Steps.Count > 0;

    /// <summary>Whether the plan can be carried out.</summary>
    public bool CanBeCarriedOut => Problems.Count == 0;

    internal Transition Transition { get; init; } = Transition.Between([], [], Cluster.Empty);

    internal ApplySet Set { get; init; } = null!;

    internal StackState State { get; init; } = null!;

    internal StackOptions Options { get; init; } = new();

    /// <summary>Whether this is the end of the stack, so that its inventory goes as well.</summary>
    internal bool IsDestruction { get; init; }
}
