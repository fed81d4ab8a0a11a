using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads what a class declares. Its result holds no symbol and no syntax.</summary>
internal static class ServiceReader
{
    private delegate Service Part(Service service, AttributeArguments arguments, MisuseList misuses);

    /// <summary>The attributes beside <c>[Service]</c>, ports first: the others name them.</summary>
    private static readonly (string Attribute, Part Read)[] Parts =
    [
        (AttributeNames.Listens, PortPartReader.Read),
        (AttributeNames.CallsExternal, CallPartReader.External),
        (AttributeNames.CallsInternet, CallPartReader.Internet),
        (AttributeNames.CallsHost, CallPartReader.Host),
        (AttributeNames.ReachedBy, AccessPartReader.Platform),
        (AttributeNames.ScrapedBy, AccessPartReader.Scraper),
        (AttributeNames.ReachedFromCidr, AccessPartReader.Cidr),
        (AttributeNames.ReachedFromNamespace, AccessPartReader.Namespace),
        (AttributeNames.ProbedBy, AccessPartReader.Prober),
        (AttributeNames.HostNetwork, HostNetwork),
    ];

    public static ServiceReading Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var misuses = new MisuseList();
        var @class = ClassReader.Read(symbol, misuses, cancellation);
        var service = ReadService(symbol, misuses, cancellation);
        var calls = CallReader.Read(symbol, isOwn: true, misuses, cancellation);
        return new ServiceReading(@class is null || service is null ? null : new DeclaredService(@class, service, calls), misuses.ToList());
    }

    /// <summary>The service that a class of another assembly declares; null where it declares none that is valid.</summary>
    public static DeclaredService? ReadReferenced(INamedTypeSymbol symbol, CancellationToken cancellation) =>
        ReadService(symbol, new MisuseList(), cancellation) is { } service
            ? new DeclaredService(null, service, CallReader.Read(symbol, isOwn: false, new MisuseList(), cancellation))
            : null;

    /// <summary>The service that a class declares, without its calls; null where it declares none that is valid.</summary>
    public static Service? ReadService(INamedTypeSymbol symbol, MisuseList misuses, CancellationToken cancellation)
    {
        if (ClassAttributes.Of(symbol, AttributeNames.Service).FirstOrDefault() is not { } attribute)
        {
            return null;
        }

        var declaration = new AttributeArguments(attribute, cancellation);
        var defaults = DefaultsReader.Of(symbol.ContainingAssembly, cancellation);
        var named = ReadNames(declaration, defaults, misuses);
        var labelled = named is null ? null : LabelReader.WithLabels(named, declaration, defaults, misuses);
        return labelled is null ? null : ReadParts(Surrounded(labelled, declaration, defaults), symbol, defaults, misuses, cancellation).DeclaredBy(ClassReader.DeclaringNameOf(symbol));
    }

    private static Service Surrounded(Service service, AttributeArguments declaration, AssemblyDefaults defaults) => service
        .InMesh(declaration.Sets("Mesh") ? (Mesh)declaration.Value<int>("Mesh") : defaults.Mesh)
        .ResolvingAt([.. defaults.Resolvers]);

    private static Service ReadParts(Service service, INamedTypeSymbol symbol, AssemblyDefaults defaults, MisuseList misuses, CancellationToken cancellation)
    {
        foreach (var (attribute, read) in Parts)
        {
            service = ClassAttributes.Of(symbol, attribute).Aggregate(service, (soFar, data) => read(soFar, new AttributeArguments(data, cancellation), misuses));
        }

        service = ClassAttributes.Of(symbol, AttributeNames.NeedsKubernetesApi)
            .Aggregate(service, (soFar, data) => CallPartReader.KubernetesApi(soFar, new AttributeArguments(data, cancellation), defaults, misuses));
        foreach (var data in ClassAttributes.Of(symbol, AttributeNames.CallsHost))
        {
            CallPartReader.CheckHost(service, new AttributeArguments(data, cancellation), misuses);
        }

        return service;
    }

    private static Service? ReadNames(AttributeArguments declaration, AssemblyDefaults defaults, MisuseList misuses)
    {
        var (name, @namespace) = (declaration.Value<string>(0) ?? "", declaration.Value<string>("Namespace") ?? defaults.Namespace);
        if (@namespace is null)
        {
            misuses.Add(RuleIds.ServiceWithoutNamespace, declaration.Spot, $"The service {Quoted.Text(name)} has no namespace. Say it: [Service({Quoted.Text(name)}, Namespace = \"…\")], or for all services of the project [assembly: ServiceDefaults(Namespace = \"…\")].");
            return null;
        }

        return misuses.Try(() => Service.Named(name, @namespace), parameter => parameter == "inNamespace" ? declaration.SpotOf("Namespace") : declaration.SpotOf(0));
    }

    private static Service HostNetwork(Service service, AttributeArguments hostNetwork, MisuseList misuses)
    {
        string[] nodes = [hostNetwork.Value<string>(0) ?? "", .. hostNetwork.Values<string>(1)];
        return Blocks.Read(nodes, index => index == 0 ? hostNetwork.SpotOf(0) : hostNetwork.SpotOf(1, index - 1), misuses) is { } blocks
            ? service.OnHostNetwork([.. blocks])
            : service;
    }
}
