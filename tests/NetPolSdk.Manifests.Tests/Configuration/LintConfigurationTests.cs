namespace NetPolSdk.Manifests.Tests;

public sealed class LintConfigurationTests
{
    [Fact]
    public void Every_setting_is_read()
    {
        var configuration = LintConfiguration.Parse("""
            dns_provider: [kube-dns, 10.96.0.10]
            node_local_dns: true
            mesh: istio-ambient
            network_plugin: GKE-dataplane-v2
            kubernetes_version: 1.30
            channel: standard
            cilium_version: v1.19.3
            cluster_cidrs: 10.244.0.0/16, fd00::/8
            dual_stack: true
            partial: true
            rules:
              NPS1024: none
              nps2001: error
            """);

        configuration.Findings.ShouldBeEmpty();
        configuration.Options.ShouldBe(new LintOptions
        {
            Resolvers = [Dns.KubeDns, Dns.At("10.96.0.10")],
            HasNodeLocalDns = true,
            Mesh = Mesh.IstioAmbient,
            NetworkPlugin = NetworkPlugin.GkeDataplaneV2,
            KubernetesVersion = new KubernetesVersion(1, 30),
            Channel = PolicyApiChannel.Standard,
            CiliumVersion = CiliumVersion.V119,
            ClusterCidrs = [Cidr.Parse("10.244.0.0/16"), Cidr.Parse("fd00::/8")],
            IsDualStack = true,
            OtherPoliciesMayExist = true,
            Severities = [new RuleSeverity("NPS1024", null), new RuleSeverity("NPS2001", Severity.Error)],
        });
    }

    [Theory]
    [InlineData("mesh: istoi-ambient", "1:7", "mesh: \"istoi-ambient\" is not none, istio-ambient, istio-sidecar or linkerd. Write istio-ambient; it may be none, istio-ambient, istio-sidecar or linkerd.")]
    [InlineData("mesh:", "1:6", "mesh: it is null. Write none, istio-ambient, istio-sidecar or linkerd.")]
    [InlineData("mesh: {a: b}", "1:7", "mesh: it is an object. Write")]
    [InlineData("dual_stack: yes please", "1:13", "dual_stack: \"yes please\" is not true or false.")]
    [InlineData("kubernetes_version: new", "1:21", "kubernetes_version: \"new\" is not a version such as 1.33.")]
    [InlineData("cilium_version: 1.17", "1:17", "cilium_version: \"1.17\" is not 1.18, 1.19 or 1.20. Write 1.18, 1.19 or 1.20.")]
    [InlineData("cluster_cidrs: [10.0.0.0/8, 10.0.0.5/24]", "1:29", "cluster_cidrs: \"10.0.0.5/24\" is not ranges such as")]
    [InlineData("cluster_cidrs: ' , '", "1:16", "cluster_cidrs: it is empty.")]
    [InlineData("dns_provider: [kube-dns, [a]]", "1:26", "dns_provider: an entry is a list.")]
    [InlineData("dns_provider: coredns", "1:15", "dns_provider: \"coredns\" is not kube-dns, openshift, node-local, gke-cloud-dns or aks-local-dns or the address of a resolver.")]
    [InlineData("rules: {NPS2001: fatal}", "1:18", "rules: \"NPS2001: fatal\" is not the id of a rule and a severity")]
    [InlineData("rules: {NPS9999: none}", "1:18", "rules: \"NPS9999: none\" is not the id of a rule and a severity")]
    [InlineData("msh: none", "1:1", "msh: there is no such setting. Write mesh.")]
    [InlineData("mesh: none\nmesh: linkerd", "2:1", "mesh: the setting occurs twice.")]
    [InlineData("- mesh", "1:1", "the file holds a list, and settings are wanted.")]
    [InlineData("mesh: [", "", "the YAML is broken")]
    public void What_cannot_be_used_is_a_finding_at_its_place(string text, string position, string message)
    {
        var finding = LintConfiguration.Parse(text, "netpol.yaml").Findings.ShouldHaveSingleItem();

        finding.Finding.Rule.Id.ShouldBe("NPS9005");
        finding.Location.ToString().ShouldStartWith("netpol.yaml:" + position);
        (finding.Finding.Message + " " + finding.Finding.Remedy).ShouldStartWith(message);
    }

    [Fact]
    public void What_is_right_counts_beside_what_is_not() =>
        LintConfiguration.Parse("mesh: linkerd\ndual_stack: maybe").Options.ShouldBe(new LintOptions { Mesh = Mesh.Linkerd });

    [Fact]
    public void The_nearest_file_counts_and_a_manifest_of_that_name_is_none()
    {
        var root = Directory.CreateTempSubdirectory("netpol-configuration-");
        try
        {
            var folder = root.CreateSubdirectory("a/b").FullName;
            File.WriteAllText(Path.Combine(root.FullName, "netpol.yaml"), "mesh: linkerd");
            File.WriteAllText(Path.Combine(folder, "netpol.yaml"), "apiVersion: v1\nkind: Namespace\nmetadata: {name: x}");

            var found = LintConfiguration.Find(folder).ShouldNotBeNull();

            found.File.ShouldBe(Path.Combine(root.FullName, "netpol.yaml"));
            found.Options.Mesh.ShouldBe(Mesh.Linkerd);
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_page_lists_every_setting()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "NetPolSdk.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        var page = File.ReadAllLines(Path.Combine(folder, "docs", "configuration.md"));
        page.Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]).ShouldBe(LintSettings.All.Select(setting => setting.Name));
        foreach (var setting in LintSettings.All)
        {
            var row = page.First(line => line.StartsWith($"| `{setting.Name}`", StringComparison.Ordinal));
            setting.Words.ShouldAllBe(word => row.Contains($"`{word}`"), row);
        }
    }
}
