namespace NetPolSdk.Generators;

/// <summary>What may not be twice among the services of a project.</summary>
internal static class SystemChecks
{
    public static IEnumerable<Misuse> Of(IReadOnlyCollection<DeclaredService> declared, IReadOnlyCollection<NetworkPolicy> baselines) =>
        SameAddress(declared).Concat(SameLabels(declared)).Concat(NamedLikeBaseline(declared, baselines));

    /// <summary>Guard rails of one name would be one object of the cluster. Those of the project itself are told apart where they are read.</summary>
    public static IEnumerable<Misuse> Of(IEnumerable<ClusterNetworkPolicy> own, IEnumerable<ClusterNetworkPolicy> referenced) =>
        from other in referenced.Distinct().GroupBy(policy => policy.Name, StringComparer.Ordinal)
        where other.Concat(own.Where(policy => policy.Name == other.Key)).Distinct().Count() > 1
        select new Misuse(RuleIds.SameServiceName, $"Several guard rails are named {other.Key}, and a cluster holds one policy of a name. Rename all but one of them.", new FaultPlace(null, AttributeNames.Deploys));

    /// <summary>Classes of other assemblies may declare the same service again, as a marker class and the service's own do.</summary>
    private static IEnumerable<Misuse> SameAddress(IEnumerable<DeclaredService> declared) =>
        from same in declared.Where(service => service.Class is not null).GroupBy(service => service.Service.Address, StringComparer.Ordinal)
        where same.Count() > 1
        from service in same
        select NameFault(service, $"{Others(same, service)} is named {service.Service.Address} too, and a name can be given once in a namespace. Rename one of them.");

    /// <summary>Policies and peers select pods by labels, so services of the same labels would share each other's rules.</summary>
    private static IEnumerable<Misuse> SameLabels(IEnumerable<DeclaredService> declared) =>
        from same in declared.GroupBy(service => (service.Service.Namespace, service.Service.Labels))
        where same.Select(service => service.Service.Name).Distinct(StringComparer.Ordinal).Count() > 1
        from service in same
        select new Misuse(
            RuleIds.SameServiceLabels,
            $"{Others(same, service)} has the labels {service.Service.Labels} in namespace {service.Service.Namespace} too, so that either's policy would apply to the pods of both. Give them a label that differs.",
            service.Place(new FaultPlace(null, AttributeNames.Service, Property: "Labels")));

    private static IEnumerable<Misuse> NamedLikeBaseline(IEnumerable<DeclaredService> declared, IReadOnlyCollection<NetworkPolicy> baselines) =>
        from service in declared
        where baselines.Any(baseline => baseline.Namespace == service.Service.Namespace && baseline.Name == service.Service.Name)
        select NameFault(service, $"The baseline of namespace {service.Service.Namespace} has the policy {service.Service.Name}, and a name can be given once in a namespace. Rename the service.");

    private static string Others(IEnumerable<DeclaredService> same, DeclaredService service) =>
        string.Join(" and ", same.Where(other => other != service).Select(other => other.Service.DeclaringClass));

    private static Misuse NameFault(DeclaredService service, string message) =>
        new(RuleIds.SameServiceName, message, service.Place(new FaultPlace(null, AttributeNames.Service, Argument: 0)));
}
