using NetPolSdk;

namespace Cookbook;

/// <summary>Every policy of the cookbook, chapter by chapter.</summary>
public static class Recipes
{
    public static IReadOnlyList<Policy> All =>
    [
        .. TenantGuide.All,
        .. PracticalExamples.All,
        .. Reference.All,
        .. ReferenceRunbooks.All,
        .. ReferenceAdminPolicies.All,
        .. ReferenceCalico.All,
        .. ReferenceCilium.All,
        .. Patterns.All,
    ];
}
