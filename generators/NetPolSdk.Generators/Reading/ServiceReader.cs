using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads what a class declares. Its result holds no symbol and no syntax.</summary>
internal static class ServiceReader
{
    public static ServiceReading Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var symbol = (INamedTypeSymbol)context.TargetSymbol;
        var misuses = new MisuseList();
        var declaration = new AttributeArguments(context.Attributes[0], cancellation);
        var @class = ClassReader.Read(symbol, misuses, cancellation);
        var service = ReadService(symbol, declaration, misuses, cancellation);
        var calls = ClassAttributes.Of(symbol, AttributeNames.Calls).Select(call => CallReader.Read(call, symbol, misuses, cancellation)).ToArray();
        var declared = @class is null || service is null ? null : new DeclaredService(@class, service.DeclaredBy(@class.Name), ValueList.From(calls.Select(call => call.Call)));
        var spots = new ServiceSpots(ClassReader.NameOf(symbol), declaration.SpotOf(0), declaration.SpotOf("Labels"), ValueList.From(calls.Select(call => call.Spots)));
        return new ServiceReading(declared, spots, misuses.ToList());
    }

    /// <summary>The service that a class of another assembly declares, without its calls; null where it declares none that is valid.</summary>
    public static Service? ReadForeign(INamedTypeSymbol symbol, CancellationToken cancellation) =>
        ClassAttributes.Of(symbol, AttributeNames.Service).FirstOrDefault() is { } service
            ? ReadService(symbol, new AttributeArguments(service, cancellation), new MisuseList(), cancellation)?.DeclaredBy(ClassReader.NameOf(symbol))
            : null;

    private static Service? ReadService(INamedTypeSymbol symbol, AttributeArguments declaration, MisuseList misuses, CancellationToken cancellation)
    {
        var service = ReadNames(declaration, misuses);
        service = service is null ? null : WithLabels(service, declaration, misuses);
        foreach (var attribute in ClassAttributes.Of(symbol, AttributeNames.Listens))
        {
            service = PartReader.WithPort(service, new AttributeArguments(attribute, cancellation), misuses);
        }

        foreach (var attribute in ClassAttributes.Of(symbol, AttributeNames.CallsExternal))
        {
            service = PartReader.WithExternalCall(service, new AttributeArguments(attribute, cancellation), misuses);
        }

        foreach (var attribute in ClassAttributes.Of(symbol, AttributeNames.ReachedBy))
        {
            service = PartReader.WithPlatform(service, new AttributeArguments(attribute, cancellation), misuses);
        }

        return service;
    }

    private static Service? ReadNames(AttributeArguments declaration, MisuseList misuses)
    {
        var (name, @namespace) = (declaration.Value<string>(0) ?? "", declaration.Value<string>("Namespace"));
        if (@namespace is null)
        {
            misuses.Add(RuleIds.ServiceWithoutNamespace, declaration.Spot, $"The service {Quoted.Text(name)} has no namespace. Say it: [Service({Quoted.Text(name)}, Namespace = \"…\")].");
            return null;
        }

        return misuses.Try(() => Service.Named(name, @namespace), parameter => parameter == "inNamespace" ? declaration.SpotOf("Namespace") : declaration.SpotOf(0));
    }

    private static Service? WithLabels(Service service, AttributeArguments declaration, MisuseList misuses)
    {
        var labels = declaration.Values<string>("Labels");
        if (labels.Count == 0)
        {
            return service;
        }

        foreach (var label in labels.Where(label => label.IndexOf('=') < 0))
        {
            misuses.Add(RuleIds.Metadata, declaration.SpotOf("Labels"), $"The label {Quoted.Text(label)} is not of the form key=value. Write it like \"app={service.Name}\".");
            return null;
        }

        var pairs = labels.Select(label => (label.Substring(0, label.IndexOf('=')), label.Substring(label.IndexOf('=') + 1))).ToArray();
        return misuses.Try(() => service.WithLabels(pairs), _ => declaration.SpotOf("Labels"));
    }
}
