namespace NetPolSdk;

/// <summary>The rules about declared services, which the generator applies.</summary>
internal static partial class RuleIds
{
    public const string UnknownPort = "NPS4101";
    public const string NoListeningPort = "NPS4102";
    public const string SameServiceName = "NPS4103";
    public const string SameServiceLabels = "NPS4104";
    public const string CalleeIsNoService = "NPS4105";
    public const string UnknownComponent = "NPS4106";
    public const string ComponentOnHostNetwork = "NPS4107";
    public const string HostCall = "NPS4108";
    public const string CyclicAlias = "NPS4109";
    public const string UnknownApiAddress = "NPS4110";
    public const string BlockedCall = "NPS4301";
    public const string UncalledRule = "NPS4302";
    public const string ServiceNotPartial = "NPS9201";
    public const string GenericService = "NPS9202";
    public const string HiddenService = "NPS9203";
    public const string ServiceMemberClash = "NPS9204";
    public const string ServiceWithoutNamespace = "NPS9205";
    public const string StrayAttribute = "NPS9206";
    public const string PortDeclaredTwice = "NPS9207";
}
