using System.Collections.Immutable;

namespace NetPolSdk.Generators;

/// <summary>Looks up the calls of all services, and compiles them to policies. What is wrong is left out, and reported.</summary>
internal sealed class SystemCompiler
{
    private readonly Dictionary<string, Service> _byClass = new(StringComparer.Ordinal);
    private readonly List<SystemFault> _faults = [];

    private SystemCompiler()
    {
    }

    public static GeneratedSystem Compile(ImmutableArray<DeclaredService?> declared, ImmutableArray<ValueList<NetworkPolicy>> baselines)
    {
        DeclaredService[] services = [.. declared.OfType<DeclaredService>().OrderBy(service => service.Class.Name, StringComparer.Ordinal)];
        NetworkPolicy[] ofNamespaces = [.. baselines.SelectMany(list => list).Distinct().OrderBy(policy => policy.Namespace, StringComparer.Ordinal).ThenBy(policy => policy.Name, StringComparer.Ordinal)];
        return new SystemCompiler().Compile(services, ofNamespaces);
    }

    private GeneratedSystem Compile(DeclaredService[] declared, NetworkPolicy[] baselines)
    {
        _faults.AddRange(SystemChecks.Of(declared, baselines));
        var own = declared.GroupBy(service => service.Service.Address, StringComparer.Ordinal).Select(sameAddress => sameAddress.First()).ToArray();
        foreach (var service in declared)
        {
            _byClass[service.Class.Name] = service.Service;
        }

        var wired = own.Select(service => (service.Class, Service: WithCalls(service))).OrderBy(service => service.Service, Comparer<Service>.Create(ServiceGraph.Compare)).ToArray();
        var graph = ServiceGraph.Of([.. wired.Select(service => service.Service), .. Foreign(own)]);
        var files = CSharpIdentifier.Distinct(wired.Select(service => service.Class.Name), StringComparer.OrdinalIgnoreCase);
        var generated = wired.Select((service, index) => new GeneratedService(service.Class, service.Service, graph.PolicyOf(service.Service), files[index] + ".g.cs"));
        return new GeneratedSystem(ValueList.Create<NetworkPolicy>(baselines), ValueList.From(generated), graph, ValueList.From(_faults));
    }

    /// <summary>The services of other assemblies that are called. A service of this compilation stands for a foreign one of its address.</summary>
    private static IEnumerable<Service> Foreign(DeclaredService[] own)
    {
        var known = new HashSet<string>(own.Select(service => service.Service.Address), StringComparer.Ordinal);
        return own.SelectMany(service => service.Calls)
            .Select(call => call.Foreign)
            .OfType<Service>()
            .OrderBy(service => service.DeclaringClass, StringComparer.Ordinal)
            .Where(service => known.Add(service.Address));
    }

    private Service WithCalls(DeclaredService declared)
    {
        var service = declared.Service;
        for (var i = 0; i < declared.Calls.Count; i++)
        {
            var call = declared.Calls[i];
            if (Callee(declared, i) is { } callee && PortsAreDeclared(declared, i, callee))
            {
                service = service.Calling(callee.Address, call.Ports, call.Reason);
            }
        }

        return service;
    }

    /// <summary>The service called; null where there is none. One whose own declaration is at fault is reported there.</summary>
    private Service? Callee(DeclaredService declared, int index)
    {
        var call = declared.Calls[index];
        if (!call.IsService)
        {
            Report(declared, FaultyPart.Callee, index, 0, RuleIds.CalleeIsNoService, $"{call.Callee} is no service, so its pods and ports are not known. Add [Service] and [Listens] to it.");
        }

        return call.Foreign ?? (_byClass.TryGetValue(call.Callee, out var callee) ? callee : null);
    }

    private bool PortsAreDeclared(DeclaredService declared, int index, Service callee)
    {
        if (callee.Ports.Count == 0)
        {
            Report(declared, FaultyPart.Callee, index, 0, RuleIds.NoListeningPort, $"{callee.Address} listens on no port. Declare the port that is called on {callee.DeclaringClass}: [Listens(\"http\", 8080)].");
            return false;
        }

        var ports = declared.Calls[index].Ports;
        var unknown = Enumerable.Range(0, ports.Count).Where(port => PortFault.Of(callee, ports[port]) is not null).ToArray();
        foreach (var port in unknown)
        {
            Report(declared, FaultyPart.CalledPort, index, port, RuleIds.UnknownPort, PortFault.Of(callee, ports[port])!);
        }

        return unknown.Length == 0;
    }

    private void Report(DeclaredService declared, FaultyPart part, int call, int port, string ruleId, string message) =>
        _faults.Add(new SystemFault(declared.Class.Name, part, call, port, ruleId, message));
}
