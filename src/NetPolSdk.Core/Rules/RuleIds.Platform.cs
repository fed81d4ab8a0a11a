namespace NetPolSdk;

/// <summary>What the cluster's own machinery needs.</summary>
internal static partial class RuleIds
{
    public const string MissingDns = "NPS2001";
    public const string DnsOverOneProtocol = "NPS2002";
    public const string WrongResolver = "NPS2003";
    public const string NodeResolverMissing = "NPS2004";
    public const string HboneNotAdmitted = "NPS2005";
    public const string AmbientProbes = "NPS2006";
    public const string MeshControlPlane = "NPS2007";
    public const string ApiServerBlocked = "NPS2008";
    public const string WebhookBlocked = "NPS2009";
    public const string EntranceBlocked = "NPS2010";
    public const string ScrapingBlocked = "NPS2011";
    public const string ChallengeBlocked = "NPS2012";
    public const string SelectsHostNetwork = "NPS2013";
    public const string PolicyNotEnforced = "NPS2014";
    public const string UnsupportedFeature = "NPS2015";
    public const string AwsVpcLimits = "NPS2016";
}
