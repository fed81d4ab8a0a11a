using NetPolSdk;

namespace Cookbook;

/// <summary>Every policy of the cookbook, chapter by chapter.</summary>
public static class Recipes
{
    public static IReadOnlyList<NetworkPolicy> All => [.. TenantGuide.All, .. PracticalExamples.All, .. Reference.All, .. ReferenceRunbooks.All, .. Patterns.All];
}
