namespace NetPolSdk.Generators;

/// <summary>What may not be twice among the services of a project.</summary>
internal static class SystemChecks
{
    public static IEnumerable<SystemFault> Of(IReadOnlyCollection<DeclaredService> declared, IReadOnlyCollection<NetworkPolicy> baselines) =>
        SameAddress(declared).Concat(SameLabels(declared)).Concat(NamedLikeBaseline(declared, baselines));

    private static IEnumerable<SystemFault> SameAddress(IEnumerable<DeclaredService> declared) =>
        from same in declared.GroupBy(service => service.Service.Address, StringComparer.Ordinal)
        where same.Count() > 1
        from service in same
        select Fault(service, FaultyPart.Name, RuleIds.SameServiceName, $"{Others(same, service)} is named {service.Service.Address} too, and a name can be given once in a namespace. Rename one of them.");

    /// <summary>Policies and peers select pods by labels, so services of the same labels would share each other's rules.</summary>
    private static IEnumerable<SystemFault> SameLabels(IEnumerable<DeclaredService> declared) =>
        from same in declared.GroupBy(service => (service.Service.Namespace, service.Service.Labels))
        where same.Select(service => service.Service.Name).Distinct(StringComparer.Ordinal).Count() > 1
        from service in same
        select Fault(service, FaultyPart.Labels, RuleIds.SameServiceLabels, $"{Others(same, service)} has the labels {service.Service.Labels} in namespace {service.Service.Namespace} too, so that either's policy would apply to the pods of both. Give them a label that differs.");

    private static IEnumerable<SystemFault> NamedLikeBaseline(IEnumerable<DeclaredService> declared, IReadOnlyCollection<NetworkPolicy> baselines) =>
        from service in declared
        where baselines.Any(baseline => baseline.Namespace == service.Service.Namespace && baseline.Name == service.Service.Name)
        select Fault(service, FaultyPart.Name, RuleIds.SameServiceName, $"The baseline of namespace {service.Service.Namespace} has the policy {service.Service.Name}, and a name can be given once in a namespace. Rename the service.");

    private static string Others(IEnumerable<DeclaredService> same, DeclaredService service) =>
        string.Join(" and ", same.Where(other => other != service).Select(other => other.Class.Name));

    private static SystemFault Fault(DeclaredService service, FaultyPart part, string ruleId, string message) => new(service.Class.Name, part, 0, 0, ruleId, message);
}
