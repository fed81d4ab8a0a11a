using NetPolSdk.Tool.CommandLine;
using NetPolSdk.Tool.Input;

namespace NetPolSdk.Tool.Connections;

/// <summary>Manifests, made ready for questions about who reaches whom.</summary>
/// <param name="Input">What was read.</param>
/// <param name="Reachability">What answers.</param>
/// <param name="IsWhole">Whether all of the input could be used. If not, what is missing has been told on standard error, and the exit code says so.</param>
internal sealed record EvaluatedInput(InputManifest Input, Reachability Reachability, bool IsWhole) : EvaluatedCluster(Reachability)
{
    private readonly Dictionary<Policy, ManifestDocument> _documents = Input.Manifest.Documents
        .Where(document => document.Policy is not null)
        .ToDictionary(document => document.Policy!, ReferenceEqualityComparer.Instance as IEqualityComparer<Policy>);

    /// <summary>The exit code of a run that has nothing else to report.</summary>
    public int ExitCode => IsWhole ? CommandLine.ExitCode.Fine : CommandLine.ExitCode.Unusable;

    /// <summary>Reads manifests as a cluster.</summary>
    /// <param name="paths">The paths.</param>
    /// <param name="context">The run.</param>
    /// <exception cref="UnusableInputException">There is nothing to evaluate, or there are policies of several engines and the user named none.</exception>
    public static EvaluatedInput Read(IReadOnlyList<string> paths, VerbContext context)
    {
        if (ClusterInput.IsAsked(context.Arguments))
        {
            return ReadCluster(context);
        }

        // What a cluster holds from older servers, such as an empty status, is in effect there and must be in the answer.
        var input = InputManifest.Read(paths, context.Console, context.Cancellation, new ManifestOptions { AlreadyInCluster = true });
        input.RequireObjects(context);
        return Evaluate(input, input.Manifest.ToCluster(), context);
    }

    /// <summary>Reads the live cluster.</summary>
    /// <param name="context">The run.</param>
    public static EvaluatedInput ReadCluster(VerbContext context)
    {
        var input = LiveInput.Read(context, forRules: false);
        return Evaluate(input, input.Manifest.ToCluster(), context);
    }

    /// <summary>The same cluster after manifests have been applied to it: what they name is created or replaced, the rest stays.</summary>
    /// <param name="paths">The manifests.</param>
    /// <param name="context">The run.</param>
    /// <exception cref="UnusableInputException">There is nothing to evaluate.</exception>
    public EvaluatedInput After(IReadOnlyList<string> paths, VerbContext context)
    {
        var input = InputManifest.Read(paths, context.Console, context.Cancellation, new ManifestOptions { AlreadyInCluster = true });
        input.RequireObjects(context);
        var named = input.Manifest.Policies.Select(Identity).ToHashSet();
        Policy[] policies = [.. Input.Manifest.Policies.Where(policy => !named.Contains(Identity(policy))), .. input.Manifest.Policies];
        return Evaluate(input, Input.Manifest.And(input.Manifest).ToCluster().WithPolicies(policies), context);
    }

    private static EvaluatedInput Evaluate(InputManifest input, Cluster cluster, VerbContext context)
    {
        var isWhole = input.NoteFindings(context) & input.NoteUnknownKinds(context);
        if (!isWhole)
        {
            context.Note("what could not be read is not part of the answer.");
        }

        return new(input, Evaluated(cluster, EvaluationOptions.Of(context.Arguments), null, context), isWhole && input.Live?.IsWhole != false);
    }

    /// <summary>The same manifests by the semantics of another engine, unless the user named one.</summary>
    /// <param name="engine">The engine.</param>
    /// <param name="context">The run.</param>
    public EvaluatedInput By(Engine engine, VerbContext context) => new(Input, Evaluated(Cluster, EvaluationOptions.Of(context.Arguments), engine, context), IsWhole);

    /// <summary>What another engine than the user's enforces is told and left out.</summary>
    private static Reachability Evaluated(Cluster cluster, ReachabilityOptions options, Engine? engine, VerbContext context)
    {
        var own = cluster.Policies.GroupBy(EngineKinds.Of).Where(group => group.Key is not null).ToDictionary(group => group.Key!.Value, group => group.ToArray());
        if (options.Engine is null && own.Count > 1)
        {
            throw new UnusableInputException("there are policies of Calico and of Cilium, which no cluster enforces together. Say whose semantics hold with --engine calico or --engine cilium; the other's policies are then left out.");
        }

        options = options with { Engine = options.Engine ?? (own.Count == 1 ? own.Keys.Single() : engine) };
        foreach (var (foreign, policies) in own.Where(entry => options.Engine is { } named && entry.Key != named))
        {
            context.Note(string.Create(null, $"{policies.Length} objects of {foreign}'s own kinds are left out: --engine {options.Engine.ToString()!.ToLowerInvariant()} does not enforce them."));
            cluster = cluster.WithPolicies(cluster.Policies.Except(policies));
        }

        try
        {
            return Reachability.Of(cluster, options);
        }
        catch (ArgumentException fault)
        {
            throw UnusableInputException.Of(fault);
        }
    }

    private static (string Kind, string Namespace, string Name) Identity(Policy policy) => (policy.Kind, policy.Namespace ?? "default", policy.Name);

    /// <summary>The end of a connection that the user named.</summary>
    /// <param name="text"><c>namespace/name</c>, or an address.</param>
    /// <exception cref="UnusableInputException">There is no such workload, or there are several.</exception>
    public Endpoint Endpoint(string text)
    {
        try
        {
            return Reachability.Endpoint(text);
        }
        catch (ArgumentException unknown)
        {
            throw UnusableInputException.Of(unknown);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Entrance> EntrancesTo(Workload workload) => Input.Manifest.EntrancesOf(Cluster).Where(entrance => entrance.Workload.Equals(workload));

    /// <inheritdoc/>
    public override string Place(PolicyOrigin origin) => !Input.IsLive && _documents.TryGetValue(origin.Policy, out var document)
        ? string.Create(null, $"{document.File ?? InputPaths.StandardInput}:{document.LocationOf(origin.Path).Line}")
        : "";
}
