namespace NetPolSdk;

/// <summary>What admin and cluster policies say otherwise than they look.</summary>
internal static partial class RuleIds
{
    public const string SamePriority = "NPS6001";
    public const string ShadowedAdminRule = "NPS6002";
    public const string NetworksCatchPods = "NPS6003";
    public const string DomainNamesWithoutDns = "NPS6004";
    public const string ExperimentalField = "NPS6006";
    public const string SupersededKind = "NPS6007";
    public const string DenialOfSystem = "NPS6008";
    public const string AdminPolicyWithoutRules = "NPS6009";
    public const string EmptyPortRange = "NPS6010";
}
