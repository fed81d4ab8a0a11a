using Microsoft.CodeAnalysis;

namespace NetPolSdk.Generators;

/// <summary>Reads <c>[assembly: ServiceDefaults]</c>. What is refused counts as not said.</summary>
internal static class DefaultsReader
{
    /// <summary>The defaults of an assembly.</summary>
    public static AssemblyDefaults Of(IAssemblySymbol assembly, MisuseList misuses) =>
        ClassAttributes.Of(assembly, AttributeNames.Defaults).FirstOrDefault() is { } attribute ? Read(attribute, misuses) : AssemblyDefaults.None;

    private static AssemblyDefaults Read(AttributeArguments arguments, MisuseList misuses) => new(
        Checked(arguments, "Namespace", misuses, static (name, property) => SyntaxFault.ThrowIfAny(DnsSyntax.LabelFault(name), "metadata.namespace", name, property)),
        (LabelConvention)arguments.Value<int>("Convention"),
        Checked(arguments, "PartOf", misuses, static (value, property) => SyntaxFault.ThrowIfAny(LabelSyntax.ValueFault(value, RuleIds.Metadata), "metadata.labels", value, property)),
        Resolvers(arguments, misuses),
        (Mesh)arguments.Value<int>("Mesh"),
        (NetworkPlugin)arguments.Value<int>("NetworkPlugin"),
        Blocks.Read(arguments.Values<string>("KubernetesApi"), _ => arguments.PlaceOf("KubernetesApi"), misuses) ?? []);

    private static string? Checked(AttributeArguments arguments, string property, MisuseList misuses, Action<string, string> check) =>
        arguments.Value<string>(property) is { } value
            ? misuses.Try(
                () =>
                {
                    check(value, property);
                    return value;
                },
                _ => arguments.PlaceOf(property))
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
        var own = addresses.Count == 0 ? null : misuses.Try(() => Dns.At([.. addresses]), _ => arguments.PlaceOf("DnsAddresses"));
        return ValueList.From(named.Concat(own is null ? [] : [own]).Distinct());
    }
}
