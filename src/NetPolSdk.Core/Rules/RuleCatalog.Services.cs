namespace NetPolSdk;

public static partial class RuleCatalog
{
    /// <summary>Services that attributes declare. The generator applies these rules.</summary>
    private static RuleDescriptor[] Services =>
    [
        new(RuleIds.UnknownPort, "A port is named that the service does not declare", Severity.Error, "Callers name ports as the service called declares them with [Listens]; the number comes from there."),
        new(RuleIds.NoListeningPort, "A service is called that listens on no port", Severity.Error, "Without a declared port the call could only be allowed on every port."),
        new(RuleIds.SameServiceName, "Two services have one name in a namespace", Severity.Error, "Each service gets a policy of its own name, and a namespace holds one policy of a name."),
        new(RuleIds.SameServiceLabels, "Two services have the same labels in a namespace", Severity.Error, "Policies and peers select pods by labels, so either's rules would apply to the pods of both."),
        new(RuleIds.CalleeIsNoService, "A class is called that is no service", Severity.Error, "Labels and ports of the other side come from the [Service] and [Listens] of the class called."),
        new(RuleIds.UnknownComponent, "A platform component is named that is not in the catalogue", Severity.Error, "[ReachedBy] takes the name of a property of Platform, best written with nameof."),
        new(RuleIds.ComponentOnHostNetwork, "A platform component on the host network is named as a peer", Severity.Warning, "What selectors do to pods on the nodes' network is undefined, and most engines never match them."),
        new(RuleIds.HostCall, "A host is called by name, which NetworkPolicy cannot express", Severity.Warning, "NetworkPolicy knows addresses and pods only, so no rule comes of the name and the call is blocked until addresses are allowed."),
        new(RuleIds.CyclicAlias, "An alias of a service leads to no service", Severity.Error, "[ServiceAlias] names the class that declares the service, or another alias of it; a cycle of aliases declares nothing."),
        new(RuleIds.UnknownApiAddress, "The addresses of the Kubernetes API are not known", Severity.Error, "The API server is on its nodes' network, where selectors do not match it, so its addresses must be named."),
        new(RuleIds.HttpRule, "HTTP requests are declared that nothing looks at", Severity.Warning, "NetworkPolicy lets every request through on a port that it allows; Cilium's policies can tell requests apart."),
        new(RuleIds.BlockedCall, "A declared call is blocked", Severity.Error, "Policies of the project do not let a call through that its services declare."),
        new(RuleIds.UncalledRule, "A rule lets services in that do not call", Severity.Info, "Either a declared call is missing, or the rule is an opening without a use."),
        new(RuleIds.ServiceNotPartial, "A service class is not partial", Severity.Error, "The generator adds Policy, PodSelector and Ports to the class, so it and the types around it must be partial."),
        new(RuleIds.GenericService, "A service class is generic", Severity.Error, "A service is one thing; a generic class is as many as it has type arguments."),
        new(RuleIds.HiddenService, "A service class is not visible in the project", Severity.Error, "GeneratedPolicies refers to the class, so it and the types around it must be internal or public."),
        new(RuleIds.ServiceMemberClash, "A service class has a member of a generated name", Severity.Error, "The generator adds Policy, PodSelector and Ports to the class."),
        new(RuleIds.ServiceWithoutNamespace, "A service has no namespace", Severity.Error, "A policy works in one namespace, and other services name that namespace to reach this one."),
        new(RuleIds.StrayAttribute, "A service attribute stands on a class that is no service", Severity.Error, "[Listens], [Calls], [ReachedBy] and the like say nothing without [Service] on the same class."),
        new(RuleIds.PortDeclaredTwice, "A service declares two ports of one name", Severity.Error, "Callers name ports, so each needs its own name."),
    ];
}
