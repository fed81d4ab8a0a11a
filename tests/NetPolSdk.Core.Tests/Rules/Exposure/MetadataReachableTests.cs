namespace NetPolSdk.Core.Tests.Rules;

public sealed class MetadataReachableTests
{
    private const string Id = "NPS3001";

    private static readonly NetworkPolicySubject Api = NetworkPolicy.Named("api").InNamespace("prod").For(Pods.Labelled("app", "api"));

    public static TheoryData<string, string[], Ports> Reaching { get; } = new()
    {
        { "0.0.0.0/0", [], Port.Tcp(443) },
        { "0.0.0.0/0", ["10.0.0.0/8"], Port.Tcp(80) },
        { "0.0.0.0/0", [], Ports.All },
        { "0.0.0.0/0", [], Port.AllTcp },
        { "0.0.0.0/0", [], Port.TcpRange(1, 1023) },
        { "128.0.0.0/1", [], Port.Tcp(443) },
        { "::/0", [], Port.Tcp(443) },
        { "0.0.0.0/0", ["169.254.170.2/32"], Port.Tcp(443) },
    };

    public static TheoryData<string, string[], Ports> NotReaching { get; } = new()
    {
        { "0.0.0.0/0", ["169.254.169.254/32"], Port.Tcp(443) },
        { "0.0.0.0/0", ["169.254.0.0/16"], Ports.All },
        { "::/0", ["fd00:ec2::254/128"], Port.Tcp(443) },
        { "::/0", ["fc00::/7"], Port.Tcp(443) },
        { "0.0.0.0/0", [], Port.Udp(53) },
        { "0.0.0.0/0", [], Port.Tcp(53) },
        { "0.0.0.0/0", [], Port.Tcp(5432) },
        { "0.0.0.0/0", [], Port.Named("http") },
        { "169.254.169.254/32", [], Port.Tcp(80) },
        { "169.254.0.0/16", [], Ports.All },
        { "10.0.0.0/8", [], Ports.All },
        { "0.0.0.0/1", [], Ports.All },
        { "fc00::/7", [], Ports.All },
    };

    [Theory]
    [MemberData(nameof(Reaching))]
    public void A_range_of_all_addresses_that_holds_the_service_is_reported(string range, string[] exceptions, Ports on) =>
        Api.AllowEgress(Block(range, exceptions), on).FieldsOf(Id).ShouldBe(["api spec.egress[0].to[0]"]);

    [Theory]
    [MemberData(nameof(NotReaching))]
    public void A_range_that_does_not_hold_it_or_is_chosen_for_it_is_not(string range, string[] exceptions, Ports on) =>
        Api.AllowEgress(Block(range, exceptions), on).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void Each_range_is_judged_by_itself_and_the_fix_learns_what_to_leave_out()
    {
        var report = Api.AllowEgress(to: [Pods.All, IpBlock.Of("::/0"), IpBlock.Of("0.0.0.0/0")], on: Port.Tcp(443)).AllowEgressToDns().Lint();

        report.Findings.Where(finding => finding.Rule.Id == Id).Select(finding => $"{finding.Field} {finding.Facts["exception"]}")
            .ShouldBe(["spec.egress[0].to[1] fd00:ec2::254/128", "spec.egress[0].to[2] 169.254.169.254/32"]);
    }

    [Fact]
    public void The_message_names_the_service_and_the_remedy_the_preset()
    {
        var finding = Api.AllowEgress(IpBlock.Of("0.0.0.0/0"), Port.Tcp(443)).FindingOf(Id);

        finding.Message.ShouldBe("0.0.0.0/0 includes 169.254.169.254, where clouds serve the node's metadata and credentials: whoever gets into one of these pods can ask for them.");
        finding.Remedy.ShouldBe("Leave it out: .Except(\"169.254.169.254/32\"), or Internet.IPv4, which leaves out private networks too; in YAML list 169.254.169.254/32 under except.");
    }

    [Fact]
    public void Ingress_and_dead_rules_are_not_reported()
    {
        Api.AllowIngress(IpBlock.Of("0.0.0.0/0"), Port.Tcp(443)).FieldsOf(Id).ShouldBeEmpty();
        Api.AllowEgress(IpBlock.Of("0.0.0.0/0"), Port.Tcp(443)).WithPolicyTypes(PolicyTypes.Ingress).FieldsOf(Id).ShouldBeEmpty();
    }

    [Fact]
    public void The_presets_for_the_internet_are_not_reported() => Presets.AllowInternet("prod", Port.Tcp(443)).FieldsOf(Id).ShouldBeEmpty();

    [Fact]
    public void An_unknown_exception_may_be_the_service()
    {
        using var _ = Hole.Admit();
        var policy = Api.AllowEgress(IpBlock.Of("0.0.0.0/0").Except(Hole.Text(1)), Port.Tcp(443)).AllowEgressToDns();

        policy.FieldsOf(Id).ShouldBeEmpty();
        policy.Lint().NotJudged.ShouldBeGreaterThan(0);
    }

    private static IpBlock Block(string range, string[] exceptions) => exceptions.Length == 0 ? IpBlock.Of(range) : IpBlock.Of(range).Except(exceptions);
}
