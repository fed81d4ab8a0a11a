namespace NetPolSdk;

/// <summary>What is valid but says something else than it looks.</summary>
internal static partial class RuleIds
{
    public const string AndWrittenAsOr = "NPS1001";
    public const string NeedlessAnd = "NPS1002";
    public const string DeadEgressRules = "NPS1003";
    public const string DeadIngressRules = "NPS1004";
    public const string EgressWithoutPolicyTypes = "NPS1005";
    public const string EgressNotDenied = "NPS1006";
    public const string PolicyTypesLeftOut = "NPS1007";
    public const string RepeatedPolicyTypes = "NPS1008";
    public const string EmptyListMeansAny = "NPS1009";
    public const string AllowAllBesideRules = "NPS1010";
    public const string PortWithoutNumber = "NPS1011";
    public const string ProtocolLeftOut = "NPS1012";
    public const string ServicePortForPodPort = "NPS1013";
    public const string UnknownNamedPort = "NPS1014";
    public const string NamedPortOfAddresses = "NPS1015";
    public const string BlockOfClusterAddresses = "NPS1016";
    public const string ExceptionAllowedElsewhere = "NPS1017";
    public const string PrivateRangesLeft = "NPS1018";
    public const string OneFamilyOnly = "NPS1019";
    public const string NamespaceByNameLabel = "NPS1020";
    public const string HostNetworkBySelector = "NPS1021";
    public const string UnsatisfiableSelector = "NPS1022";
    public const string NegativeSelector = "NPS1023";
    public const string MissingNamespace = "NPS1024";
    public const string PassingLabel = "NPS1025";
}
