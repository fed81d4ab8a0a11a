namespace NetPolSdk.Generators;

/// <summary>Looks up the calls of all services, and compiles them to policies. What is wrong is left out, and reported.</summary>
internal sealed class SystemCompiler
{
    private readonly Dictionary<string, SystemNode> _byAddress = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SystemNode> _byClass = new(StringComparer.Ordinal);
    private readonly List<WiredCall> _calls = [];
    private readonly List<Misuse> _faults = [];
    private readonly bool _deploys;

    private SystemCompiler(bool deploys) => _deploys = deploys;

    public static GeneratedSystem Compile(ProjectDeclarations declared, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        DeclaredService[] own = [.. declared.Services.OrderBy(service => service.Class!.Name, StringComparer.Ordinal)];
        DeclaredService[] others = [.. declared.Referenced.Services.OrderBy(service => service.Service.DeclaringClass, StringComparer.Ordinal).ThenBy(service => service.Service.Address, StringComparer.Ordinal)];
        var ofNamespaces = declared.Baselines.Concat(declared.Deploys ? declared.Referenced.Baselines : [])
            .Distinct().OrderBy(policy => policy.Namespace, StringComparer.Ordinal).ThenBy(policy => policy.Name, StringComparer.Ordinal);
        var guardRails = declared.GuardRails.Concat(declared.Deploys ? declared.Referenced.GuardRails : []).Distinct()
            .OrderBy(policy => policy.Tier).ThenBy(policy => policy.Priority).ThenBy(policy => policy.Name, StringComparer.Ordinal);
        var compiler = new SystemCompiler(declared.Deploys);
        compiler._faults.AddRange(SystemChecks.Of(declared.GuardRails, declared.Deploys ? declared.Referenced.GuardRails : []));
        return compiler.Compile(own, others, [.. ofNamespaces], [.. guardRails]);
    }

    private GeneratedSystem Compile(DeclaredService[] own, DeclaredService[] others, NetworkPolicy[] baselines, ClusterNetworkPolicy[] guardRails)
    {
        _faults.AddRange(SystemChecks.Of(_deploys ? [.. own, .. others] : own, baselines));
        foreach (var service in own)
        {
            AddOwn(service);
        }

        foreach (var service in others)
        {
            AddReferenced(service);
        }

        foreach (var service in own.Concat(others))
        {
            for (var i = 0; i < service.Calls.Count; i++)
            {
                Wire(service, service.Calls[i]);
            }
        }

        return Result(baselines, guardRails);
    }

    private GeneratedSystem Result(NetworkPolicy[] baselines, ClusterNetworkPolicy[] guardRails)
    {
        var nodes = _byAddress.Values.Where(node => node.IsConnected).OrderBy(node => node.Service, Comparer<Service>.Create(ServiceGraph.Compare)).ToArray();
        var graph = ServiceGraph.Of([.. nodes.Select(node => node.Service)]);
        var generated = nodes.Where(node => node.IsDeployed).ToArray();
        var names = Names(generated);
        return new GeneratedSystem(
            ValueList.Create<ClusterNetworkPolicy>(guardRails),
            ValueList.Create<NetworkPolicy>(baselines),
            ValueList.From(generated.Select((node, index) => new GeneratedService(node.Class, node.Service, ServiceGraph.HasPolicy(node.Service) ? graph.PolicyOf(node.Service) : null, ServiceGraph.HasPolicy(node.Service) ? graph.CiliumPolicyOf(node.Service) : null, names[index]))),
            graph,
            ValueList.From(_calls),
            ValueList.From(_faults));
    }

    /// <summary>A class's own name, or that of the class in <c>GeneratedPolicies</c> that stands for a service of another assembly.</summary>
    private static ValueList<string> Names(SystemNode[] generated) => CSharpIdentifier.Distinct(
        generated.Select(node => node.Class?.Name ?? CSharpIdentifier.Pascal(node.Service.Namespace + "-" + node.Service.Name)),
        StringComparer.OrdinalIgnoreCase,
        [.. PoliciesFile.Members, .. GeneratedNames.All]);

    private void AddOwn(DeclaredService declared)
    {
        if (!_byAddress.TryGetValue(declared.Service.Address, out var node))
        {
            node = new SystemNode(declared.Service, isDeployed: true) { Class = declared.Class };
            _byAddress.Add(declared.Service.Address, node);
        }

        _byClass[declared.Class!.Name] = node;
    }

    /// <summary>Another assembly's service. Where it is declared twice, the declarations say one thing together, or contradict each other.</summary>
    private void AddReferenced(DeclaredService declared)
    {
        var service = _deploys ? declared.Service : declared.Service.AsPeer();
        if (!_byAddress.TryGetValue(service.Address, out var node))
        {
            _byAddress.Add(service.Address, new SystemNode(service, _deploys));
        }
        else if (node.Service.DisagreementWith(declared.Service) is { } disagreement)
        {
            if (node.IsDeployed)
            {
                Report(
                    node.Class is null ? new FaultPlace(null, AttributeNames.Deploys) : new FaultPlace(node.Class.MetadataName, AttributeNames.Service, Argument: 0),
                    RuleIds.SameServiceName,
                    $"{node.Service.DeclaringClass} and {declared.Service.DeclaringClass} both declare {service.Address}, and contradict each other about {disagreement}. Rename one of them, or declare both alike.");
            }
        }
        else if (_deploys || node.Class is null)
        {
            node.Service = node.Service.With(service);
        }
    }

    private void Wire(DeclaredService declared, DeclaredCall call)
    {
        var caller = _byAddress[declared.Service.Address];
        if (Callee(call, caller) is not { } callee || (!caller.IsDeployed && !callee.IsDeployed) || !PortsAreDeclared(declared, call, callee))
        {
            return;
        }

        caller.Service = call.Numbers.Count > 0
            ? caller.Service.Calling(callee.Service.Address, Ports.FromWire(call.Numbers), call.Reason)
            : caller.Service.Calling(callee.Service.Address, call.Ports, call.Reason);
        caller.IsConnected = callee.IsConnected = true;
        var made = caller.Service.Calls[caller.Service.Calls.Count - 1];
        _calls.Add(new WiredCall(declared.Place(call.Place), caller.Service.Address, callee.Service.Address, made.PortsOf(callee.Service)));
    }

    /// <summary>The service called; null where there is none. One whose own declaration is at fault is reported there.</summary>
    private SystemNode? Callee(DeclaredCall call, SystemNode caller)
    {
        if (call.Class is not null)
        {
            return _byClass.TryGetValue(call.Class, out var own) ? own : null;
        }

        if (!_byAddress.TryGetValue(call.Known!.Address, out var node) && caller.IsDeployed)
        {
            node = new SystemNode(call.Known, isDeployed: false) { IsDeclared = call.Numbers.Count == 0 };
            _byAddress.Add(call.Known.Address, node);
        }

        return node;
    }

    private bool PortsAreDeclared(DeclaredService declared, DeclaredCall call, SystemNode callee)
    {
        if (!callee.IsDeclared)
        {
            return true;
        }

        if (callee.Service.Ports.Count == 0)
        {
            ReportCall(declared, call.Place, RuleIds.NoListeningPort, $"{callee.Service.Address} listens on no port. Declare the port that is called on {callee.Service.DeclaringClass}: [Listens(\"http\", 8080)].");
            return false;
        }

        var faults = call.Numbers.Count > 0
            ? call.Numbers.Select(port => PortFault.Of(callee.Service, port)).ToArray()
            : [.. call.Ports.Select(port => PortFault.Of(callee.Service, port))];
        for (var i = 0; i < faults.Length; i++)
        {
            if (faults[i] is { } fault)
            {
                ReportCall(declared, call.PlaceOf(i), RuleIds.UnknownPort, fault);
            }
        }

        return faults.All(fault => fault is null);
    }

    /// <summary>What is wrong in another assembly is its own affair, until this project deploys it.</summary>
    private void ReportCall(DeclaredService declared, FaultPlace place, string ruleId, string message)
    {
        if (declared.Class is not null || _deploys)
        {
            Report(declared.Place(place), ruleId, declared.Class is null ? $"{declared.Service.DeclaringClass}: {message}" : message);
        }
    }

    private void Report(FaultPlace place, string ruleId, string message) => _faults.Add(new Misuse(ruleId, message, place));
}
