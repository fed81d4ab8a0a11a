namespace NetPolSdk;

/// <summary>
/// Reads which workloads call the API server for certain: their pods hold a token of a service account that some binding grants something to, and
/// either ask for the token themselves or are the only ones with that account; or they are the manager of a kubebuilder project. Source: Kubernetes
/// docs, "Using RBAC Authorization" and "Configure Service Accounts for Pods".
/// </summary>
internal static class ApiServerUseReader
{
    /// <summary>The workloads, with what says so.</summary>
    public static IEnumerable<Workload> AddTo(IReadOnlyList<Workload> workloads, Manifest manifest)
    {
        var grants = new RoleGrants(manifest);
        var isWithoutToken = new HashSet<string>(
            manifest.Documents
                .Where(static document => document is { Kind: "ServiceAccount", ApiVersion: "v1", Name: not null, Root: MappingNode root } && PodSpec.Flag(root["automountServiceAccountToken"]) == false)
                .Select(static document => $"{document.Namespace ?? "default"}/{document.Name}"),
            StringComparer.Ordinal);
        var users = workloads.ToLookup(AccountOf, StringComparer.Ordinal);
        return workloads.Select(workload =>
            (workload.MountsToken ?? !isWithoutToken.Contains(AccountOf(workload))) && SaidBy(workload, grants, users[AccountOf(workload)].Count()) is { } declaredBy
                ? workload.UsingApiServer(declaredBy)
                : workload);
    }

    private static string? SaidBy(Workload workload, RoleGrants grants, int users)
    {
        // Everybody has the account named default, whatever it is granted.
        var isOwn = workload.ServiceAccount != "default" && users == 1;
        if ((isOwn || workload.MountsToken == true) && grants.To(workload.Namespace, workload.ServiceAccount) is { } binding)
        {
            return binding;
        }

        return workload.Labels.TryGetValue("control-plane", out var part) && part == "controller-manager" ? "the label control-plane=controller-manager" : null;
    }

    private static string AccountOf(Workload workload) => workload.Namespace + "/" + workload.ServiceAccount;
}
