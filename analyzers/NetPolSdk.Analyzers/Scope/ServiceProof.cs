using Microsoft.CodeAnalysis;
using NetPolSdk.Generators;

namespace NetPolSdk.Analyzers;

/// <summary>
/// Holds the calls that services declare against all policies of a project together: those that the generator makes, and those
/// written by hand. What is not certain is not reported: a policy with a value that is not known ends the proof.
/// </summary>
internal sealed class ServiceProof
{
    private readonly Compilation _compilation;
    private readonly GeneratedSystem _system;
    private readonly Policy[] _policies;
    private readonly Cluster _cluster;
    private readonly Lazy<Reachability> _reachability;
    private readonly ILookup<(string Caller, string Callee), WiredCall> _calls;

    private ServiceProof(Compilation compilation, GeneratedSystem system, Policy[] policies)
    {
        _compilation = compilation;
        _system = system;
        _policies = policies;
        _cluster = Cluster.With(system.Graph);
        _reachability = new(() => Reachability.Of(_cluster.And(policies)));
        _calls = system.Calls.ToLookup(call => (call.Caller, call.Callee));
    }

    /// <summary>The proof for a project; null where there is nothing to prove.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="written">The policies that its code and files hold; those that the generator makes too may be among them.</param>
    /// <param name="cancellation">Cancels.</param>
    public static ServiceProof? Of(Compilation compilation, IEnumerable<Policy> written, CancellationToken cancellation)
    {
        if (!DeclarationReader.DeclaresServices(compilation, cancellation))
        {
            return null;
        }

        var system = SystemCompiler.Compile(DeclarationReader.Read(ProjectView.Of(compilation, cancellation), cancellation), cancellation);
        if (system.Calls.Count == 0)
        {
            return null;
        }

        var generated = system.Baselines.Concat(system.Services.Select(service => service.Policy).OfType<NetworkPolicy>());
        return new ServiceProof(compilation, system, [.. generated.Concat(written).Distinct()]);
    }

    /// <summary>The calls that do not get through, each where it is declared.</summary>
    public IEnumerable<(Location Place, string Message)> BlockedCalls(CancellationToken cancellation)
    {
        // Where both sides are generated, only a policy that denies can be in the way, and a NetworkPolicy cannot.
        var mayBeDenied = _policies.Any(policy => policy is not NetworkPolicy);
        foreach (var call in _system.Calls)
        {
            cancellation.ThrowIfCancellationRequested();
            var (caller, callee) = (_system.Graph.Find(call.Caller)!, _system.Graph.Find(call.Callee)!);
            if (!mayBeDenied && !caller.IsManagedElsewhere && !callee.IsManagedElsewhere)
            {
                continue;
            }

            if (caller.IsHostNetwork || callee.IsHostNetwork || IsAnothersAffair(caller) || IsAnothersAffair(callee))
            {
                continue;
            }

            var explanation = _reachability.Value.Explain(call.Caller, call.Callee, TrafficOf(call.Ports));
            if (explanation.Verdict is not (Verdict.Allowed or Verdict.Undefined) && explanation.Answer.Undefined.IsEmpty && FaultFinder.Find(call.Place, _compilation, cancellation) is { } place)
            {
                yield return (place, Text(call, explanation));
            }
        }
    }

    /// <summary>Whether services connect in a way that no declared call does, where a rule lets only such services in. Null where the rule is not about declared services.</summary>
    /// <param name="policy">A policy written by hand.</param>
    /// <param name="rule">Which of its ingress rules.</param>
    public bool? IsCalledByNobody(NetworkPolicy policy, int rule)
    {
        var alone = Reachability.Of(_cluster.And(NetworkPolicy.Named(policy.Name).InNamespace(Cluster.NamespaceOf(policy)).For(policy.Subject).Allow(policy.Ingress[rule])));
        bool? unused = null;
        foreach (var callee in _system.Graph.Where(service => IsSelected(service, policy)))
        {
            foreach (var caller in _system.Graph)
            {
                var allowed = alone.Between(caller.Address, callee.Address).Allowed;
                if (!allowed.IsEmpty)
                {
                    unused = unused != false && allowed.Intersect(Declared(caller, callee)).IsEmpty;
                }
            }
        }

        return unused;
    }

    /// <summary>A service that a class of another assembly declares has a policy there, which is not known here.</summary>
    private static bool IsAnothersAffair(Service service) => service is { IsManagedElsewhere: true, DeclaringClass: not null };

    private static bool IsSelected(Service service, NetworkPolicy policy) =>
        service.Namespace == Cluster.NamespaceOf(policy) && policy.Subject.Selector.Matches(service.Labels);

    private TrafficSet Declared(Service caller, Service callee) => _calls[(caller.Address, callee.Address)]
        .Aggregate(TrafficSet.None, (soFar, call) => soFar.Union(TrafficOf(call.Ports)));

    private static TrafficSet TrafficOf(ValueList<Port> ports) => ports.Aggregate(
        TrafficSet.None,
        (soFar, port) => soFar.Union(TrafficSet.Of(port.Protocol, PortSet.Of(port.Number!.Value, port.EndNumber ?? port.Number.Value))));

    private string Text(WiredCall call, Explanation explanation)
    {
        var sides = new[] { explanation.Egress, explanation.Ingress }.Where(side => !side.Answer.Allowed.Contains(explanation.Asked)).ToArray();
        return $"{call.Caller} does not reach {call.Callee} on {explanation.Asked.Except(explanation.Answer.Allowed)}: {string.Join("; and ", sides.Select(side => Text(call, side)))}";
    }

    private string Text(WiredCall call, SideExplanation side)
    {
        var (own, other) = side.Direction == Direction.Egress ? (call.Caller, call.Callee) : (call.Callee, call.Caller);
        var missing = side.Direction == Direction.Egress ? $"egress from {own} to {other} is missing" : $"ingress to {own} from {other} is missing";
        var nearest = side.NearMisses.Count == 0 ? "" : $" The nearest rule is {side.NearMisses[0]}.";
        return $"{missing}, and {string.Join(" and ", Blockers(call, side))} blocks it.{nearest} Allow it there, or declare {own} with [Service], so that its side is generated.";
    }

    /// <summary>The policies without any one of which the call would get through; where it takes several, those that isolate the pods.</summary>
    private IEnumerable<string> Blockers(WiredCall call, SideExplanation side)
    {
        var traffic = TrafficOf(call.Ports);
        var single = _policies
            .Where(policy => Reachability.Of(_cluster.And(_policies.Where(other => !ReferenceEquals(other, policy)))).Between(call.Caller, call.Callee).Allowed.Contains(traffic))
            .Select(policy => $"{policy.Kind} {policy.Metadata}")
            .ToArray();
        return single.Length > 0 ? single : side.IsolatedBy.Select(origin => origin.ToString());
    }
}
