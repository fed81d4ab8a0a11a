namespace NetPolSdk;

/// <summary>All settings, by name: the one list that <c>.editorconfig</c>, <c>netpol.yaml</c> and the command line are read by.</summary>
internal static class LintSettings
{
    /// <summary>What the names begin with in <c>.editorconfig</c>.</summary>
    public const string Prefix = "netpolsdk.";

    /// <summary>The settings, in the order of the documentation.</summary>
    public static IReadOnlyList<LintSetting> All { get; } =
    [
        new(
            "dns_provider",
            "The resolvers that the pods use.",
            $"{Sentence(DnsWords)} or the address of a resolver",
            AddResolver,
            options => options with { Resolvers = ValueList<Dns>.Empty })
        { Words = DnsWords },
        Flag("node_local_dns", "Whether pods ask NodeLocal DNSCache on their node.", (options, value) => options with { HasNodeLocalDns = value }),
        Word<Mesh>("mesh", "The service mesh of the pods.", (options, value) => options with { Mesh = value }),
        Word<NetworkPlugin>("network_plugin", "The network plugin (CNI) that enforces the policies.", (options, value) => options with { NetworkPlugin = value }),
        new(
            "kubernetes_version",
            "The version of the cluster's API servers.",
            "a version such as 1.33",
            (options, text) => KubernetesVersion.TryParse(text, out var version) ? options with { KubernetesVersion = version } : null),
        Word<PolicyApiChannel>("channel", "The channel of the admin policies' definitions in the cluster.", (options, value) => options with { Channel = value }),
        new(
            "cilium_version",
            "The version of Cilium that its policies are for; 1.20 where left out.",
            "1.18, 1.19 or 1.20",
            (options, text) => CiliumVersionText.TryParse(text, out var version) ? options with { CiliumVersion = version } : null),
        new(
            "cluster_cidrs",
            "The address ranges of the cluster's pods, Services and nodes.",
            "ranges such as 10.0.0.0/8",
            AddRange,
            options => options with { ClusterCidrs = ValueList<Cidr>.Empty }),
        Flag("dual_stack", "Whether pods have addresses of both IPv4 and IPv6.", (options, value) => options with { IsDualStack = value }),
        Flag("partial", "Whether the cluster may hold policies that are not among those given.", (options, value) => options with { OtherPoliciesMayExist = value }),
        new(
            "rules",
            "How bad the findings of rules are.",
            "the id of a rule and a severity (none, info, warning, error), such as NPS2001: error",
            AddSeverity,
            options => options),
    ];

    private static string[] DnsWords => ["kube-dns", "openshift", "node-local", "gke-cloud-dns", "aks-local-dns"];

    /// <summary>The setting of a name; null where there is none.</summary>
    /// <param name="name">The name, without the prefix.</param>
    public static LintSetting? Find(string name) => All.FirstOrDefault(setting => setting.Name == name);

    /// <summary>What to say of a name that is no setting's.</summary>
    /// <param name="name">The name, without the prefix.</param>
    public static SettingProblem Unknown(string name)
    {
        var near = Spelling.Nearest(name, All.Select(setting => setting.Name));
        return new SettingProblem("there is no such setting", near is null ? $"Write one of {Sentence([.. All.Select(setting => setting.Name)])}." : $"Write {near}.");
    }

    private static LintSetting Flag(string name, string summary, Func<LintOptions, bool, LintOptions> set) => new(
        name,
        summary,
        "true or false",
        (options, text) => bool.TryParse(text, out var value) ? set(options, value) : null);

    private static LintSetting Word<TEnum>(string name, string summary, Func<LintOptions, TEnum, LintOptions> set)
        where TEnum : struct, Enum
    {
        var words = SettingWords.Of<TEnum>();
        string[] names = [.. words.Keys];
        return new LintSetting(name, summary, Sentence(names), (options, text) => words.TryGetValue(text, out var value) ? set(options, value) : null) { Words = names };
    }

    private static LintOptions? AddResolver(LintOptions options, string text)
    {
        Dns? resolver = text.ToLowerInvariant() switch
        {
            "kube-dns" => Dns.KubeDns,
            "openshift" => Dns.OpenShift,
            "node-local" => Dns.NodeLocalCache,
            "gke-cloud-dns" => Dns.GkeCloudDns,
            "aks-local-dns" => Dns.AksLocalDns,
            _ => IpAddress.TryParse(text, out _) ? Dns.At(text) : null,
        };
        return resolver is null ? null : options with { Resolvers = options.Resolvers.Add(resolver) };
    }

    private static LintOptions? AddRange(LintOptions options, string text)
    {
        try
        {
            return Hole.Is(text) ? null : options with { ClusterCidrs = options.ClusterCidrs.Add(Cidr.Parse(text)) };
        }
        catch (InvalidPolicyException)
        {
            return null;
        }
    }

    private static LintOptions? AddSeverity(LintOptions options, string text)
    {
        var colon = text.IndexOf(':');
        var (id, word) = colon < 0 ? (text, "") : (text.Substring(0, colon).Trim().ToUpperInvariant(), text.Substring(colon + 1).Trim());
        if (RuleCatalog.All.All(rule => rule.Id != id) || !SettingWords.TrySeverity(word, out var severity))
        {
            return null;
        }

        return options with { Severities = ValueList.From(options.Severities.Where(entry => entry.RuleId != id)).Add(new RuleSeverity(id, severity)) };
    }

    private static string Sentence(string[] words) => words.Length == 1 ? words[0] : string.Join(", ", words.Take(words.Length - 1)) + " or " + words[words.Length - 1];
}
