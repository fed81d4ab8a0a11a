using System.Diagnostics;
using System.Reflection;
using Cookbook;

namespace NetPolSdk.Samples.Tests;

public sealed class CookbookTests
{
    /// <summary>Of chapters whose manifests are not right as published there is a mended file, which <see cref="MendedManifestsTests"/> argues.</summary>
    private static readonly Dictionary<string, IReadOnlyList<Policy>> Chapters = new()
    {
        ["tenant-guide"] = TenantGuide.All,
        ["practical-examples"] = PracticalExamples.All,
        ["reference"] = Reference.All,
        ["reference-runbooks"] = ReferenceRunbooks.All,
        ["reference-admin-policies.mended"] = ReferenceAdminPolicies.All,
        ["reference-calico.mended"] = ReferenceCalico.All,
        ["reference-cilium"] = ReferenceCilium.All,
        ["patterns"] = Patterns.All,
    };

    public static TheoryData<string> ChapterNames => [.. Chapters.Keys];

    [Theory]
    [MemberData(nameof(ChapterNames))]
    public void Every_policy_has_the_fields_of_the_manifest_it_was_written_from(string chapter)
    {
        var policies = Chapters[chapter];
        var expected = SeedManifests.OfFile(chapter);

        policies.Count.ShouldBe(expected.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            SeedManifests.OfText(policies[i].ToYaml()).Single().ShouldBe(expected[i]);
        }
    }

    [Fact]
    public void Every_policy_is_there_and_none_is_left_out_of_the_list()
    {
        var methods = typeof(Recipes).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(method => typeof(Policy).IsAssignableFrom(method.ReturnType))
            .Select(method => (Policy)method.Invoke(null, null)!)
            .ToList();

        methods.Count.ShouldBe(Chapters.Values.Sum(chapter => chapter.Count));
        Recipes.All.Order(ByText).ShouldBe(methods.Order(ByText));
    }

    [Fact]
    public void A_snippet_with_a_deliberate_or_says_so_and_no_other_list_mixes_pods_and_namespaces()
    {
        var mixed = Recipes.All.OfType<NetworkPolicy>().Where(policy => policy.Ingress.Any(rule => rule.From.OfType<Pods>().Any() && rule.From.OfType<Namespaces>().Any())).ToList();

        mixed.Select(policy => policy.Name).ShouldBe(["loose-api-ingress", "api-policy", "selectors-or"]);
        mixed.ShouldAllBe(policy => policy.Ingress[0].From.IsAnyOf);
    }

    [Fact]
    public async Task The_program_prints_one_yaml_stream_of_all_policies()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Cookbook.dll")]) { RedirectStandardOutput = true };
        using var program = Process.Start(start)!;
        var printed = await program.StandardOutput.ReadToEndAsync();
        await program.WaitForExitAsync();

        program.ExitCode.ShouldBe(0);
        printed.ShouldBe(Recipes.All.ToYaml());
        SeedManifests.OfText(printed).Count.ShouldBe(Recipes.All.Count);
    }

    private static Comparer<Policy> ByText { get; } = Comparer<Policy>.Create((left, right) => string.CompareOrdinal(left.ToYaml(), right.ToYaml()));
}
