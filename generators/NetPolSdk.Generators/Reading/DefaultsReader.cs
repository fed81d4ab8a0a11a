using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads <c>[assembly: ServiceDefaults]</c>. What is refused counts as not said.</summary>
internal static class DefaultsReader
{
    /// <summary>What is wrong with the attribute.</summary>
    public static ValueList<Misuse> Misuses(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        var misuses = new MisuseList();
        Read(new AttributeArguments(context.Attributes[0], cancellation), misuses);
        return misuses.ToList();
    }

    /// <summary>The defaults of an assembly.</summary>
    public static AssemblyDefaults Of(IAssemblySymbol assembly, CancellationToken cancellation) =>
        ClassAttributes.Of(assembly, AttributeNames.Defaults).FirstOrDefault() is { } attribute
            ? Read(new AttributeArguments(attribute, cancellation), new MisuseList())
            : AssemblyDefaults.None;

    private static AssemblyDefaults Read(AttributeArguments arguments, MisuseList misuses) => new(
        Checked(arguments, "Namespace", misuses, static (name, property) => SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(name), "metadata.namespace", name, property)),
        (LabelConvention)arguments.Value<int>("Convention"),
        Checked(arguments, "PartOf", misuses, static (value, property) => SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(value, RuleIds.Metadata), "metadata.labels", value, property)),
        Resolvers(arguments, misuses),
        (Mesh)arguments.Value<int>("Mesh"),
        Blocks.Read(arguments.Values<string>("KubernetesApi"), _ => arguments.SpotOf("KubernetesApi"), misuses) ?? []);

    private static string? Checked(AttributeArguments arguments, string property, MisuseList misuses, Action<string, string> check) =>
        arguments.Value<string>(property) is { } value
            ? misuses.Try(
                () =>
                {
                    check(value, property);
                    return value;
                },
                _ => arguments.SpotOf(property))
            : null;

    private static ValueList<Dns> Resolvers(AttributeArguments arguments, MisuseList misuses)
    {
        var named = arguments.Values<int>("Dns").Select(provider => (DnsProvider)provider switch
        {
            DnsProvider.OpenShift => Dns.OpenShift,
            DnsProvider.NodeLocalCache => Dns.NodeLocalCache,
            DnsProvider.GkeCloudDns => Dns.GkeCloudDns,
            DnsProvider.AksLocalDns => Dns.AksLocalDns,
            _ => Dns.KubeDns,
        });
        var addresses = arguments.Values<string>("DnsAddresses");
        var own = addresses.Count == 0 ? null : misuses.Try(() => Dns.At([.. addresses]), _ => arguments.SpotOf("DnsAddresses"));
        return ValueList.From(named.Concat(own is null ? [] : [own]).Distinct());
    }
}
