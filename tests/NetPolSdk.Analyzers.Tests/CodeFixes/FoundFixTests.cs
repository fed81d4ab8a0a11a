using Microsoft.CodeAnalysis.CodeFixes;
using NetPolSdk.CodeFixes;

namespace NetPolSdk.Analyzers.Tests.CodeFixes;

/// <summary>The fixes on what the analyzer itself reports: afterwards the code compiles, and the diagnostic is gone.</summary>
public sealed class FoundFixTests
{
    private const string Api = """NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"))""";

    private static readonly Dictionary<string, CodeFixProvider> Providers = new()
    {
        ["NPS0003"] = new CidrFix(),
        ["NPS0005"] = new PortRangeFix(),
        ["NPS0006"] = new PortNameFix(),
        ["NPS0009"] = new NameFix(),
        ["NPS1001"] = new AndWrittenAsOrFix(),
        ["NPS1002"] = new NeedlessAndFix(),
        ["NPS1003"] = new DeadRulesFix(),
        ["NPS1004"] = new DeadRulesFix(),
        ["NPS1006"] = new EgressNotDeniedFix(),
        ["NPS1014"] = new DidYouMeanFix(),
        ["NPS1018"] = new PrivateRangesLeftFix(),
        ["NPS1019"] = new OneFamilyOnlyFix(),
        ["NPS1020"] = new NamespaceByNameLabelFix(),
        ["NPS1023"] = new NegativeSelectorFix(),
        ["NPS1025"] = new PassingLabelFix(),
        ["NPS2001"] = new MissingDnsFix(),
        ["NPS2002"] = new DnsOverOneProtocolFix(),
        ["NPS2003"] = new WrongResolverFix(),
        ["NPS2004"] = new NodeResolverMissingFix(),
        ["NPS2005"] = new MeshPortFix(),
        ["NPS2006"] = new AmbientProbesFix(),
        ["NPS2007"] = new MeshPortFix(),
        ["NPS3001"] = new MetadataReachableFix(),
        ["NPS3010"] = new DnsToAnywhereFix(),
        ["NPS4001"] = new DidYouMeanFix(),
        ["NPS4002"] = new DidYouMeanFix(),
        ["NPS4003"] = new OtherNamespaceFix(),
        ["NPS4004"] = new DidYouMeanFix(),
        ["NPS4005"] = new DidYouMeanFix(),
        ["NPS4006"] = new DidYouMeanFix(),
        ["NPS5001"] = new SuperfluousPartFix(),
        ["NPS5002"] = new SuperfluousPartFix(),
        ["NPS5004"] = new SuperfluousPartFix(),
        ["NPS5006"] = new MergeableFix(),
        ["NPS6003"] = new EarlierAdminRuleFix(),
        ["NPS6004"] = new EarlierAdminRuleFix(),
        ["NPS6007"] = new SupersededKindFix(),
        ["NPS6008"] = new DenialOfSystemFix(),
        ["NPS9001"] = new DiscardedResultFix(),
        ["NPS9201"] = new PartialServiceFix(),
    };

    public static TheoryData<string, string, string> Found { get; } = new()
    {
        { "NPS0003", "The network", $"return {Api}.AllowIngress(IpBlock.Of(\"203.0.113.5/24\"), Port.Tcp(80));" },
        { "NPS0003", "The one address", $"return {Api}.AllowIngress([IpBlock.Of(\"203.0.113.0/24\").Except(\"203.0.113.5/28\")]);" },
        { "NPS0005", "swap", $"return {Api}.AllowIngress(Pods.All, Port.TcpRange(9000, 8000));" },
        { "NPS0006", "number", $"return {Api}.AllowIngress(Pods.All, [Port.Named(\"8443\"), Port.Tcp(9443)]);" },
        { "NPS0006", "number", $"return {Api}.AllowIngress(Pods.All, Port.Named(\"8125\", Protocol.Udp));" },
        { "NPS0009", "name", "return Presets.DenyIngress(\"Team_EU\");" },
        { "NPS1001", "and", $"return {Api}.AllowIngress(from: [Namespaces.Labelled(\"user\", \"alice\"), Pods.Labelled(\"role\", \"client\")], on: Port.Tcp(80));" },
        { "NPS1001", "or", $"return {Api}.AllowIngress([Namespaces.Labelled(\"user\", \"alice\"), Pods.Labelled(\"role\", \"client\")]);" },
        { "NPS1001", "and", $"return {Api}.AllowIngress(Peers.Of(Namespaces.Labelled(\"user\", \"alice\"), Pods.Labelled(\"role\", \"client\"), IpBlock.Of(\"203.0.113.0/24\")));" },
        { "NPS1001", "and", $"var clients = Pods.Labelled(\"role\", \"client\"); return {Api}.AllowIngress([Namespaces.Labelled(\"user\", \"alice\"), clients]).AllowEgressToDns();" },
        { "NPS1002", "own", $"return {Api}.AllowIngress(Pods.Labelled(\"app\", \"web\").In(Namespaces.Named(\"prod\")), Port.Tcp(8443));" },
        { "NPS1003", "add", $"return {Api}.AllowIngress(Pods.All).AllowEgressToDns().WithPolicyTypes(PolicyTypes.Ingress);" },
        { "NPS1003", "remove", $"return {Api}.AllowEgressToDns().WithPolicyTypes(PolicyTypes.Ingress).Because(\"why\");" },
        { "NPS1004", "add", $"return {Api}.AllowIngress(Pods.All).AllowEgressToDns().WithPolicyTypes(PolicyTypes.Egress);" },
        { "NPS1006", "deny", "return NetworkPolicy.Named(\"deny-egress\").InNamespace(\"prod\").For(Pods.All).DenyIngress().Because(\"why\");" },
        { "NPS1014", "meant", "return NetworkPolicy.Named(\"a\").InNamespace(\"shop\").For(Pods.Labelled(\"app\", \"frontend\")).AllowIngress(Pods.All, Port.Named(\"htpp\"));" },
        { "NPS1018", "except", $"return {Api}.AllowIngress(IpBlock.Of(\"::/0\").Except(\"fc00::/7\"), Port.Tcp(8443));" },
        { "NPS1019", "both", $"return {Api}.AllowIngress(from: IpBlock.Of(\"0.0.0.0/0\"), on: Port.Tcp(8443));" },
        { "NPS1019", "both", $"return {Api}.AllowEgress(to: Internet.IPv4, on: Port.Tcp(443)).AllowEgressToDns();" },
        { "NPS1019", "both", $"return {Api}.AllowIngress([Pods.All, IpBlock.Of(\"::/0\")], Port.Tcp(8443));" },
        { "NPS1020", "named", $"return {Api}.AllowIngress([Pods.All, Pods.All.In(Namespaces.Labelled(\"name\", \"web\"))], Port.Tcp(8443));" },
        { "NPS1023", "exists", $"return {Api}.AllowIngress(Pods.Labelled(\"app\", \"web\").In(Namespaces.Labelled(Label.NotIn(\"env\", \"prod\"))), Port.Tcp(8443));" },
        { "NPS1025", "leave", $"return {Api}.AllowIngress(Pods.Labelled(Label.In(\"app\", \"web\"), Label.In(\"pod-template-hash\", \"5f6d\")), Port.Tcp(8443));" },
        { "NPS1025", "leave", $"return {Api}.AllowIngress(Pods.Labelled(\"app\", \"web\").And(\"pod-template-hash\", \"5f6d\"), Port.Tcp(8443));" },
        { "NPS2001", "dns", $"return {Api}.AllowEgress(Pods.Labelled(\"app\", \"db\"), Port.Tcp(5432));" },
        { "NPS2001", "dns", $"return {Api}.AllowIngress(Pods.All).AllowEgress(Pods.Labelled(\"app\", \"db\")).WithLabel(\"a\", \"b\").Because(\"why\");" },
        { "NPS2001", "dns", "return Presets.AllowSameNamespace(\"prod\");" },
        { "NPS2001", "dns", "return Baseline.For(\"prod\").DenyAll().AllowSameNamespace();" },
        { "NPS2002", "add", $"return {Api}.AllowEgress(Namespaces.Named(\"kube-system\"), on: Port.Udp(53));" },
        { "NPS2002", "add", $"return {Api}.AllowEgress(Namespaces.Named(\"kube-system\"), [Port.Tcp(443), Port.Tcp(53)]);" },
        { "NPS2002", "preset", $"return {Api}.AllowEgress(Namespaces.Named(\"kube-system\"), Port.Udp(53));" },
        { "NPS2003", "preset", $"return {Api}.AllowEgress(to: Pods.Labelled(\"k8s-app\", \"kube-dns\"), on: [Port.Udp(53), Port.Tcp(53)]);" },
        { "NPS2003", "preset", $"return {Api}.AllowEgress(Namespaces.Named(\"openshift-dns\"), [Port.Udp(53), Port.Tcp(53)]).Because(\"names\");" },
        { "NPS3001", "except", $"return {Api}.AllowEgress(IpBlock.Of(\"0.0.0.0/0\"), Port.Tcp(443)).AllowEgressToDns();" },
        { "NPS3001", "except", $"return {Api}.AllowEgress(to: [IpBlock.Of(\"::/0\"), IpBlock.Of(\"0.0.0.0/0\").Except(\"10.0.0.0/8\")], on: Port.Tcp(443)).AllowEgressToDns();" },
        { "NPS3001", "internet", $"return {Api}.AllowEgress([IpBlock.Of(\"0.0.0.0/0\"), IpBlock.Of(\"::/0\")], Port.Tcp(443)).AllowEgressToDns();" },
        { "NPS3010", "preset", $"return {Api}.AllowEgress(Peer.Anyone, [Port.Udp(53), Port.Tcp(53)]);" },
        { "NPS3010", "preset", $"return {Api}.AllowEgress(to: IpBlock.Of(\"0.0.0.0/0\"), on: [Port.Udp(53), Port.Tcp(53)]).Because(\"names\");" },
        { "NPS4001", "meant", "return NetworkPolicy.Named(\"a\").InNamespace(\"shop\").For(Pods.Labelled(\"app\", \"frontent\")).DenyIngress();" },
        { "NPS4001", "meant", "return NetworkPolicy.Named(\"a\").InNamespace(\"shop\").For(Pods.Labelled(\"apps\", \"frontend\")).DenyIngress();" },
        { "NPS4002", "meant", $"return {Api}.AllowIngress([Pods.All, Pods.Labelled(\"app\", \"postgers\").In(Namespaces.Named(\"data\"))]);" },
        { "NPS4003", "in", $"return NetworkPolicy.Named(\"a\").InNamespace(\"shop\").For(Pods.All).AllowEgress(to: Pods.Labelled(\"app\", \"postgres\"), on: Port.Tcp(5432)).AllowEgressToDns();" },
        { "NPS4004", "meant", $"return {Api}.AllowIngress(Namespaces.Named(\"shpo\"));" },
        { "NPS4005", "meant", $"return {Api}.AllowIngress(Namespaces.Labelled(\"kubernetes.io/metdata.name\", \"web\"));" },
        { "NPS4005", "meant", $"return {Api}.AllowIngress(Pods.Labelled(\"k8s-app\", \"kubedns\").In(Namespaces.Named(\"kube-system\")));" },
        { "NPS4006", "meant", $"return {Api}.AllowIngress(Namespaces.Labelled(\"io.cilium.k8s.namespace.labels.team\", \"a\"), Port.Tcp(8443));" },
        { "NPS5001", "remove", $"return {Api}.AllowIngress([Pods.Labelled(\"app\", \"web\"), Pods.Labelled(\"app\", \"db\"), Pods.Labelled(\"app\", \"web\")], Port.Tcp(8443));" },
        { "NPS5001", "remove", $"return {Api}.AllowIngress(Peers.Of(Pods.All, Pods.All), Ports.Of(Port.Tcp(8443), Port.Tcp(8443)));" },
        { "NPS5001", "remove", $"return {Api}.AllowIngress(Pods.All, Port.Tcp(8443)).AllowIngress(Pods.All, Port.Tcp(8443), because: \"again\");" },
        { "NPS5001", "remove", $"return {Api}.AllowIngress(IpBlock.Of(\"203.0.113.0/24\").Except(\"203.0.113.8/32\", \"203.0.113.8/32\"), Port.Tcp(8443));" },
        { "NPS5002", "remove", $"return {Api}.AllowIngress([Pods.Labelled(\"app\", \"web\"), Pods.All, Pods.Labelled(\"app\", \"db\")], [Port.TcpRange(8000, 8999), Port.Tcp(8443)]);" },
        { "NPS5002", "remove", $"return {Api}.AllowIngress(Pods.Labelled(\"app\", \"web\"), Port.Tcp(8443)).AllowIngress(Pods.All, Port.Tcp(8443));" },
        { "NPS5001", "remove", $"return {Api}.AllowIngress([Pods.All, Pods.All, Namespaces.All, Pods.All], [Port.Tcp(8443), Port.Tcp(8443), Port.Tcp(8443)]);" },
        { "NPS5001", "remove", $"return {Api}.AllowIngress(Pods.All, Port.Tcp(8443)).AllowIngress(Pods.All, Port.Tcp(8443)).AllowIngress([Pods.All, Pods.All], Port.Tcp(9443)).AllowIngress(Pods.All, Port.Tcp(8443));" },
        { "NPS5002", "remove", $"return {Api}.AllowIngress([Pods.Labelled(\"app\", \"web\"), Pods.All, Pods.Labelled(\"app\", \"db\"), Pods.Labelled(\"app\", \"job\")], Port.Tcp(8443));" },
        { "NPS5004", "remove", $"return {Api}.AllowIngress(IpBlock.Of(\"203.0.113.0/24\").Except(\"203.0.113.0/25\", \"203.0.113.7/32\"), Port.Tcp(8443));" },
        { "NPS5006", "merge", $"return {Api}.AllowIngress([IpBlock.Of(\"203.0.113.0/25\"), Pods.All, IpBlock.Of(\"203.0.113.128/25\")], Port.Tcp(8443));" },
        { "NPS5006", "merge", $"return {Api}.AllowIngress(Pods.All, [Port.Tcp(8002), Port.Tcp(8000), Port.Tcp(9443), Port.Tcp(8001)]);" },
        { "NPS5006", "merge", $"return {Api}.AllowIngress(Pods.All, Ports.Of(Port.UdpRange(8000, 8009), Port.UdpRange(8010, 8019)));" },
        { "NPS5006", "merge", $"return {Api}.AllowIngress(IpBlock.Of(\"203.0.113.0/24\").Except(\"203.0.113.8/32\", \"203.0.113.9/32\"), Port.Tcp(8443));" },
        { "NPS6003", "pods", "return ClusterNetworkPolicy.Named(\"a\").InAdminTier(priority: 1).For(Namespaces.Labelled(\"team\", \"a\")).DenyEgress(to: Networks.Of(\"0.0.0.0/0\"));" },
        { "NPS6003", "pods", "return BaselineAdminNetworkPolicy.For(Namespaces.Labelled(\"team\", \"a\")).AllowEgress(Networks.Of(\"203.0.113.0/24\")).DenyEgress(to: Networks.Of(\"0.0.0.0/0\"));" },
        { "NPS6004", "dns", "return ClusterNetworkPolicy.Named(\"a\").InAdminTier(priority: 1).For(Namespaces.Labelled(\"team\", \"a\")).AllowEgress(to: DomainNames.Of(\"example.com\")).DenyEgress(to: Networks.Of(\"203.0.113.0/24\"));" },
        { "NPS6008", "system", "return ClusterNetworkPolicy.Named(\"a\").InAdminTier(priority: 1).For(Namespaces.All).DenyIngress(from: Namespaces.All);" },
        { "NPS9001", "assign", $"var policy = {Api}.DenyAll(); policy.AllowEgressToDns(); return policy;" },
    };

    [Theory]
    [MemberData(nameof(Found))]
    public async Task A_fix_removes_its_diagnostic(string ruleId, string key, string statements) =>
        await Code(ruleId).FixFound(FixedCode.InMethod(statements), key);

    [Theory]
    [MemberData(nameof(Found))]
    public async Task Fixing_all_removes_all_of_them(string ruleId, string key, string statements)
    {
        var again = $"    public static object Again()\n    {{\n{statements}\n    }}\n\n";
        var twice = FixedCode.InMethod(statements).Replace("    public static object Make()", again + "    public static object Make()");

        await Code(ruleId).FixAllFound(twice, key);
    }

    [Fact]
    public void Every_provider_is_tested()
    {
        var exported = typeof(PolicyCodeFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract);
        Providers.Values.Select(provider => provider.GetType()).Distinct().ShouldBe(exported, ignoreOrder: true);
    }

    private static FixedCode Code(string ruleId) => new(Providers[ruleId], ruleId) { Settings = ruleId == "NPS1019" ? "[*]\nnetpolsdk.dual_stack = true\n" : "" };
}
