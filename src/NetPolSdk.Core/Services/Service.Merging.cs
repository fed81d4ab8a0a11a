namespace NetPolSdk;

// One service that several classes declare, such as a marker class and the service's own.
public sealed partial record Service
{
    /// <summary>What two declarations of one service disagree about; null where they agree.</summary>
    internal string? DisagreementWith(Service other)
    {
        if (!Labels.Equals(other.Labels))
        {
            return $"the labels {Labels} and {other.Labels}";
        }

        var port = Ports.FirstOrDefault(own => other.Ports.Any(theirs => theirs.Name == own.Name && theirs.Port != own.Port));
        return port is not null ? $"the port {Quoted.Text(port.Name)}"
            : Mesh != other.Mesh ? "the mesh"
            : Plugin != other.Plugin ? "the network plugin"
            : null;
    }

    /// <summary>The service, with what another declaration of it says besides.</summary>
    internal Service With(Service other) => this with
    {
        Ports = Union(Ports, other.Ports),
        Calls = Union(Calls, other.Calls),
        ExternalCalls = Union(ExternalCalls, other.ExternalCalls),
        HostCalls = Union(HostCalls, other.HostCalls),
        HttpAllowances = Union(HttpAllowances, other.HttpAllowances),
        ReachedBy = Union(ReachedBy, other.ReachedBy),
        Scrapes = Union(Scrapes, other.Scrapes),
        Access = Union(Access, other.Access),
        ProbedPorts = Union(ProbedPorts, other.ProbedPorts),
        Resolvers = Union(Resolvers, other.Resolvers),
        Nodes = Union(Nodes, other.Nodes),
    };

    /// <summary>The service as others see it: whom they select, and on which ports. It calls nobody, and its policy is made elsewhere.</summary>
    internal Service AsPeer() => new(Name, Namespace)
    {
        Labels = Labels,
        Ports = Ports,
        Mesh = Mesh,
        Plugin = Plugin,
        Nodes = Nodes,
        DeclaringClass = DeclaringClass,
        IsManagedElsewhere = true,
    };

    private static ValueList<T> Union<T>(ValueList<T> first, ValueList<T> second) => ValueList.From(first.Concat(second).Distinct());
}
