namespace NetPolSdk.Generators;

/// <summary>The attributes that the generator reads, as metadata names them.</summary>
internal static class AttributeNames
{
    public const string Service = "NetPolSdk.ServiceAttribute";
    public const string ServiceAlias = "NetPolSdk.ServiceAliasAttribute`1";
    public const string Listens = "NetPolSdk.ListensAttribute";
    public const string Calls = "NetPolSdk.CallsAttribute`1";
    public const string CallsByAddress = "NetPolSdk.CallsAttribute";
    public const string Replicates = "NetPolSdk.ReplicatesAttribute";
    public const string CallsExternal = "NetPolSdk.CallsExternalAttribute";
    public const string CallsInternet = "NetPolSdk.CallsInternetAttribute";
    public const string CallsHost = "NetPolSdk.CallsHostAttribute";
    public const string HttpAllow = "NetPolSdk.HttpAllowAttribute";
    public const string NeedsKubernetesApi = "NetPolSdk.NeedsKubernetesApiAttribute";
    public const string ReachedBy = "NetPolSdk.ReachedByAttribute";
    public const string ScrapedBy = "NetPolSdk.ScrapedByAttribute";
    public const string ReachedFromCidr = "NetPolSdk.ReachedFromCidrAttribute";
    public const string ReachedFromNamespace = "NetPolSdk.ReachedFromNamespaceAttribute";
    public const string ProbedBy = "NetPolSdk.ProbedByAttribute";
    public const string HostNetwork = "NetPolSdk.HostNetworkAttribute";
    public const string NamespaceBaseline = "NetPolSdk.NamespaceBaselineAttribute";
    public const string IngressGuardRail = "NetPolSdk.IngressGuardRailAttribute";
    public const string EgressGuardRail = "NetPolSdk.EgressGuardRailAttribute";
    public const string Defaults = "NetPolSdk.ServiceDefaultsAttribute";
    public const string Deploys = "NetPolSdk.DeploysReferencedServicesAttribute";

    /// <summary>Those that say nothing without <see cref="Service"/> on the same class.</summary>
    public static readonly string[] Companions =
    [
        Listens, Calls, CallsByAddress, Replicates, CallsExternal, CallsInternet, CallsHost, NeedsKubernetesApi,
        ReachedBy, ScrapedBy, ReachedFromCidr, ReachedFromNamespace, ProbedBy, HttpAllow, HostNetwork,
    ];

    /// <summary>Those that stand on classes.</summary>
    public static readonly string[] OfClasses = [Service, ServiceAlias, .. Companions];

    /// <summary>The name as code writes it: <c>Listens</c>.</summary>
    public static string InCode(string metadataName)
    {
        var start = metadataName.LastIndexOf('.') + 1;
        return metadataName.Substring(start, metadataName.IndexOf("Attribute", start, StringComparison.Ordinal) - start);
    }
}
