namespace NetPolSdk;

/// <summary>
/// What policies are held against: namespaces, workloads, Services, nodes and the policies themselves, as an immutable value. A namespace
/// that a workload or policy is in exists, with its name as its only label, even where nobody declares it.
/// </summary>
public sealed class Cluster
{
    private readonly Dictionary<string, ClusterNamespace> _namespaces;
    private readonly Lazy<ILookup<string, Workload>> _byAddress;
    private readonly Lazy<ILookup<string, Workload>> _byNamespace;
    private readonly Lazy<Dictionary<(string Namespace, string Name), ClusterServiceAccount>> _accounts;

    private Cluster(Dictionary<string, ClusterNamespace> namespaces, ValueList<Workload> workloads, WorkloadKinds kinds, ValueList<ClusterService> services, ValueList<ClusterNode> nodes, ValueList<ClusterServiceAccount> accounts, ValueList<Policy> policies, ValueList<Workload> undeclared)
    {
        _namespaces = namespaces;
        Workloads = workloads;
        Kinds = kinds;
        Services = services;
        Nodes = nodes;
        ServiceAccounts = accounts;
        _accounts = new(() => ServiceAccounts.GroupBy(static account => (account.Namespace, account.Name)).ToDictionary(static same => same.Key, static same => same.Last()));
        Policies = policies;
        UndeclaredWorkloads = undeclared;
        _byAddress = new(() => Workloads.ToLookup(workload => workload.Address, StringComparer.Ordinal));
        _byNamespace = new(() => Workloads.ToLookup(workload => workload.Namespace, StringComparer.Ordinal));
    }

    /// <summary>A cluster with nothing in it.</summary>
    public static Cluster Empty { get; } = new(new(StringComparer.Ordinal), [], new WorkloadKinds([]), [], [], [], [], []);

    /// <summary>The namespaces, in the ordinal order of their names.</summary>
    public IEnumerable<ClusterNamespace> Namespaces => _namespaces.Values.OrderBy(static item => item.Name, StringComparer.Ordinal);

    /// <summary>The workloads, in the ordinal order of namespace, name and kind.</summary>
    public ValueList<Workload> Workloads { get; }

    /// <summary>The Kubernetes Services, in the ordinal order of namespace and name.</summary>
    public ValueList<ClusterService> Services { get; }

    /// <summary>The nodes, in the order given; empty where they are not known.</summary>
    public ValueList<ClusterNode> Nodes { get; }

    /// <summary>
    /// Pods that an operator in the cluster makes and that nobody declares: those in which cert-manager solves ACME challenges, those of a Prometheus.
    /// Their labels are known, and rules look at them; lists of connections do not have them.
    /// </summary>
    public ValueList<Workload> UndeclaredWorkloads { get; }

    /// <summary>The service accounts that somebody declares, in the order given.</summary>
    public ValueList<ClusterServiceAccount> ServiceAccounts { get; }

    /// <summary>The policies, in the order given.</summary>
    public ValueList<Policy> Policies { get; }

    /// <summary>The workloads, collapsed into kinds that no set of policies can tell apart but by address.</summary>
    internal WorkloadKinds Kinds { get; }

    /// <summary>A cluster with the pods of declared services.</summary>
    /// <param name="services">The services.</param>
    public static Cluster With(IEnumerable<Service> services) => Empty.And(Require.NotNull(services, nameof(services)).Select(Workload.Of));

    /// <summary>A cluster with workloads.</summary>
    /// <param name="workloads">The workloads.</param>
    public static Cluster With(params Workload[] workloads) => Empty.And(workloads);

    /// <inheritdoc cref="With(Workload[])"/>
    public static Cluster With(IEnumerable<Workload> workloads) => Empty.And(workloads);

    /// <summary>The cluster with further workloads.</summary>
    /// <param name="workloads">The workloads.</param>
    /// <exception cref="ArgumentException">Two workloads have the same namespace, name and kind.</exception>
    public Cluster And(params Workload[] workloads) => And((IEnumerable<Workload>)workloads);

    /// <inheritdoc cref="And(Workload[])"/>
    public Cluster And(IEnumerable<Workload> workloads)
    {
        var sorted = Workloads.Concat(Require.NotNull(workloads, nameof(workloads))).ToArray();
        Array.Sort(sorted, static (left, right) => Compare(left, right));
        for (var i = 1; i < sorted.Length; i++)
        {
            if (Compare(sorted[i - 1], sorted[i]) == 0)
            {
                throw new ArgumentException($"Two workloads are {sorted[i]}. Leave one of them out.", nameof(workloads));
            }
        }

        var all = ValueList.Create<Workload>(sorted);
        return new Cluster(Including(sorted.Select(static workload => workload.Namespace)), all, new WorkloadKinds(all), Services, Nodes, ServiceAccounts, Policies, UndeclaredWorkloads);
    }

    /// <summary>The cluster with further policies.</summary>
    /// <param name="policies">The policies; one without a namespace is in <c>default</c>.</param>
    public Cluster And(params Policy[] policies) => And((IEnumerable<Policy>)policies);

    /// <inheritdoc cref="And(Policy[])"/>
    public Cluster And(IEnumerable<Policy> policies) => WithPolicies(Policies.Concat(Require.NotNull(policies, nameof(policies))));

    /// <summary>The cluster with namespaces, each in place of the one of its name.</summary>
    /// <param name="namespaces">The namespaces.</param>
    public Cluster And(params ClusterNamespace[] namespaces) => And((IEnumerable<ClusterNamespace>)namespaces);

    /// <inheritdoc cref="And(ClusterNamespace[])"/>
    public Cluster And(IEnumerable<ClusterNamespace> namespaces)
    {
        var all = new Dictionary<string, ClusterNamespace>(_namespaces, StringComparer.Ordinal);
        foreach (var item in Require.NotNull(namespaces, nameof(namespaces)))
        {
            all[item.Name] = item;
        }

        return new Cluster(all, Workloads, Kinds, Services, Nodes, ServiceAccounts, Policies, UndeclaredWorkloads);
    }

    /// <summary>The cluster with Kubernetes Services, each in place of the one of its namespace and name.</summary>
    /// <param name="services">The Services.</param>
    public Cluster And(params ClusterService[] services) => And((IEnumerable<ClusterService>)services);

    /// <inheritdoc cref="And(ClusterService[])"/>
    public Cluster And(IEnumerable<ClusterService> services)
    {
        var all = new SortedDictionary<(string, string), ClusterService>(Comparer<(string Namespace, string Name)>.Create(static (left, right) =>
            string.CompareOrdinal(left.Namespace, right.Namespace) is not 0 and var order ? order : string.CompareOrdinal(left.Name, right.Name)));
        foreach (var service in Services.Concat(Require.NotNull(services, nameof(services))))
        {
            all[(service.Namespace, service.Name)] = service;
        }

        return new Cluster(Including(all.Values.Select(static service => service.Namespace)), Workloads, Kinds, ValueList.From(all.Values), Nodes, ServiceAccounts, Policies, UndeclaredWorkloads);
    }

    /// <summary>The cluster with nodes, which are then taken to be all that there are.</summary>
    /// <param name="nodes">The nodes.</param>
    public Cluster And(params ClusterNode[] nodes) => And((IEnumerable<ClusterNode>)nodes);

    /// <inheritdoc cref="And(ClusterNode[])"/>
    public Cluster And(IEnumerable<ClusterNode> nodes) =>
        new(_namespaces, Workloads, Kinds, Services, ValueList.From(Nodes.Concat(Require.NotNull(nodes, nameof(nodes)))), ServiceAccounts, Policies, UndeclaredWorkloads);

    /// <summary>The cluster with further pods that an operator in it makes.</summary>
    /// <param name="workloads">The pods.</param>
    public Cluster AndUndeclared(IEnumerable<Workload> workloads) =>
        new(_namespaces, Workloads, Kinds, Services, Nodes, ServiceAccounts, Policies, ValueList.From(UndeclaredWorkloads.Concat(Require.NotNull(workloads, nameof(workloads)))));

    /// <summary>The cluster with service accounts, each in place of the one of its namespace and name.</summary>
    /// <param name="accounts">The service accounts.</param>
    public Cluster And(params ClusterServiceAccount[] accounts) => And((IEnumerable<ClusterServiceAccount>)accounts);

    /// <inheritdoc cref="And(ClusterServiceAccount[])"/>
    public Cluster And(IEnumerable<ClusterServiceAccount> accounts) =>
        new(_namespaces, Workloads, Kinds, Services, Nodes, ValueList.From(ServiceAccounts.Concat(Require.NotNull(accounts, nameof(accounts)))), Policies, UndeclaredWorkloads);

    /// <summary>The same namespaces, workloads and Services under other policies.</summary>
    /// <param name="policies">The policies.</param>
    public Cluster WithPolicies(IEnumerable<Policy> policies)
    {
        var all = ValueList.From(Require.NotNull(policies, nameof(policies)));
        return new Cluster(Including(all.Select(NamespaceOf)), Workloads, Kinds, Services, Nodes, ServiceAccounts, all, UndeclaredWorkloads);
    }

    /// <summary>The namespace of a name; null where nothing is in it.</summary>
    /// <param name="name">The name.</param>
    public ClusterNamespace? FindNamespace(string name) => _namespaces.TryGetValue(name, out var found) ? found : null;

    /// <summary>The workloads of a namespace, in the ordinal order of name and kind; none where nothing is known to be in it.</summary>
    /// <param name="namespace">The name of the namespace.</param>
    public IEnumerable<Workload> WorkloadsIn(string @namespace) => _byNamespace.Value[Require.NotNull(@namespace, nameof(@namespace))];

    /// <summary>The workload that a text names.</summary>
    /// <param name="address"><c>namespace/name</c>, or <c>namespace/name[Kind]</c> where several kinds share the name.</param>
    /// <exception cref="ArgumentException">There is no such workload, or there are several.</exception>
    public Workload FindWorkload(string address)
    {
        var found = _byAddress.Value[BareAddress(Require.NotNull(address, nameof(address)))]
            .Where(workload => !address.EndsWith("]", StringComparison.Ordinal) || workload.ToString() == address)
            .ToArray();
        return found.Length == 1
            ? found[0]
            : throw new ArgumentException(found.Length == 0 ? UnknownText(address) : $"{Quoted.Text(address)} names several workloads: {string.Join(", ", found.Select(workload => workload.ToString()))}. Write one of them.", nameof(address));
    }

    /// <summary>The service account of a workload, of which no more than its name is known unless somebody declares it.</summary>
    internal ClusterServiceAccount AccountOf(Workload workload) =>
        _accounts.Value.TryGetValue((workload.Namespace, workload.ServiceAccount), out var account) ? account : ClusterServiceAccount.Implied(workload.ServiceAccount, workload.Namespace);

    /// <summary>The namespace that a policy is in: <c>default</c> where it names none.</summary>
    internal static string NamespaceOf(Policy policy) => policy.Namespace ?? "default";

    /// <summary>The place of a workload in <see cref="Workloads"/>; negative where it is not there.</summary>
    internal int IndexOf(Workload workload)
    {
        int low = 0, high = Workloads.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = Compare(Workloads[middle], workload);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return -1;
    }

    private static int Compare(Workload left, Workload right)
    {
        var order = string.CompareOrdinal(left.Namespace, right.Namespace);
        order = order != 0 ? order : string.CompareOrdinal(left.Name, right.Name);
        return order != 0 ? order : string.CompareOrdinal(left.Kind, right.Kind);
    }

    private static string BareAddress(string address) => address.EndsWith("]", StringComparison.Ordinal) && address.IndexOf('[') is > 0 and var at ? address.Substring(0, at) : address;

    private string UnknownText(string address)
    {
        var name = BareAddress(address).Split('/').Last();
        var sameName = Workloads.Where(workload => workload.Name == name).Select(workload => workload.ToString()).Take(3).ToArray();
        return $"There is no workload {Quoted.Text(address)}. " + (sameName.Length > 0
            ? $"Did you mean {string.Join(" or ", sameName)}?"
            : "Write namespace/name of one that the manifests or services declare.");
    }

    private Dictionary<string, ClusterNamespace> Including(IEnumerable<string> names)
    {
        var all = new Dictionary<string, ClusterNamespace>(_namespaces, StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!all.ContainsKey(name))
            {
                all.Add(name, ClusterNamespace.Implied(name));
            }
        }

        return all;
    }
}
