namespace NetPolSdk;

/// <summary>What policies of Cilium say otherwise than they look.</summary>
internal static partial class RuleIds
{
    public const string NamesWithoutDnsRule = "NPS8001";
    public const string DnsRuleMissesName = "NPS8002";
    public const string PatternMissesLevel = "NPS8003";
    public const string EmptyCiliumRule = "NPS8004";
    public const string PeerOfOwnNamespace = "NPS8005";
    public const string PortsWithoutPeer = "NPS8006";
    public const string RangeOfCluster = "NPS8007";
    public const string DenialThatIsolates = "NPS8008";
    public const string DenialOverAllowance = "NPS8009";
    public const string WeakHttpRule = "NPS8010";
    public const string ClusterwideDenial = "NPS8011";
    public const string SubjectOfOtherNamespace = "NPS8012";
    public const string EndOfPortRange = "NPS8013";
    public const string ForeignResolver = "NPS8014";
    public const string UnsureApiServer = "NPS8015";
    public const string ContradictingRules = "NPS8016";
}
