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
        (AttributeNames.HttpAllow, HttpPartReader.Read),
        (AttributeNames.HostNetwork, HostNetwork),
    ];

    /// <summary>What a class of this compilation declares; null where it cannot be a service.</summary>
    public static DeclaredService? Read(INamedTypeSymbol symbol, AssemblyDefaults defaults, MisuseList misuses, CancellationToken cancellation)
    {
        var @class = ClassReader.Read(symbol, misuses, cancellation);
        var service = ReadService(symbol, defaults, misuses);
        var calls = CallReader.Read(symbol, defaults, isOwn: true, misuses);
        return @class is null || service is null ? null : new DeclaredService(@class, service, calls);
    }

    /// <summary>The service that a class of another assembly declares; null where it declares none that is valid.</summary>
    public static DeclaredService? ReadReferenced(INamedTypeSymbol symbol, AssemblyDefaults defaults) =>
        ReadService(symbol, defaults, new MisuseList()) is { } service
            ? new DeclaredService(null, service, CallReader.Read(symbol, defaults, isOwn: false, new MisuseList()))
            : null;

    /// <summary>The service that a class of another assembly declares as others see it; null where it declares none that is valid.</summary>
    public static Service? ReadPeer(INamedTypeSymbol symbol) =>
        ReadService(symbol, DefaultsReader.Of(symbol.ContainingAssembly, new MisuseList()), new MisuseList())?.AsPeer();

    /// <summary>The service that a class declares, without its calls; null where it declares none that is valid.</summary>
    public static Service? ReadService(INamedTypeSymbol symbol, AssemblyDefaults defaults, MisuseList misuses)
    {
        if (ClassAttributes.Of(symbol, AttributeNames.Service).FirstOrDefault() is not { } declaration)
        {
            return null;
        }

        var named = ReadNames(declaration, defaults, misuses);
        var labelled = named is null ? null : LabelReader.WithLabels(named, declaration, defaults, misuses);
        return labelled is null ? null : ReadParts(Surrounded(labelled, declaration, defaults), symbol, defaults, misuses).DeclaredBy(ClassReader.DeclaringNameOf(symbol));
    }

    private static Service Surrounded(Service service, AttributeArguments declaration, AssemblyDefaults defaults) => service
        .InMesh(declaration.Sets("Mesh") ? (Mesh)declaration.Value<int>("Mesh") : defaults.Mesh)
        .EnforcedBy(defaults.Plugin)
        .ResolvingAt([.. defaults.Resolvers]);

    private static Service ReadParts(Service service, INamedTypeSymbol symbol, AssemblyDefaults defaults, MisuseList misuses)
    {
        foreach (var (attribute, read) in Parts)
        {
            service = ClassAttributes.Of(symbol, attribute).Aggregate(service, (soFar, arguments) => read(soFar, arguments, misuses));
        }

        service = ClassAttributes.Of(symbol, AttributeNames.NeedsKubernetesApi)
            .Aggregate(service, (soFar, arguments) => CallPartReader.KubernetesApi(soFar, arguments, defaults, misuses));
        foreach (var calls in ClassAttributes.Of(symbol, AttributeNames.CallsHost))
        {
            CallPartReader.CheckHost(service, calls, misuses);
        }

        return service;
    }

    private static Service? ReadNames(AttributeArguments declaration, AssemblyDefaults defaults, MisuseList misuses)
    {
        var (name, @namespace) = (declaration.Value<string>(0) ?? "", declaration.Value<string>("Namespace") ?? defaults.Namespace);
        if (@namespace is null)
        {
            misuses.Add(RuleIds.ServiceWithoutNamespace, declaration.Place, $"The service {Quoted.Text(name)} has no namespace. Say it: [Service({Quoted.Text(name)}, Namespace = \"…\")], or for all services of the project [assembly: ServiceDefaults(Namespace = \"…\")].");
            return null;
        }

        return misuses.Try(() => Service.Named(name, @namespace), parameter => parameter == "inNamespace" ? declaration.PlaceOf("Namespace") : declaration.PlaceOf(0));
    }

    private static Service HostNetwork(Service service, AttributeArguments hostNetwork, MisuseList misuses)
    {
        string[] nodes = [hostNetwork.Value<string>(0) ?? "", .. hostNetwork.Values<string>(1)];
        return Blocks.Read(nodes, index => index == 0 ? hostNetwork.PlaceOf(0) : hostNetwork.PlaceOf(1, index - 1), misuses) is { } blocks
            ? service.OnHostNetwork([.. blocks])
            : service;
    }
}
