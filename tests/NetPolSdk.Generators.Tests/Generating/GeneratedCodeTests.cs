using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

public sealed class GeneratedCodeTests
{
    [Theory]
    [InlineData("Shop.Api.g.cs")]
    [InlineData("GeneratedPolicies.g.cs")]
    public void A_generated_file_reads_as_approved(string name) =>
        Approved.Check(name, Generator.File(CSharp.Compile("Shop", Sources.Shop, Sources.Postgres), name));

    [Fact]
    public void Generated_code_compiles_without_warnings_and_gives_both_sides_of_each_call()
    {
        var assembly = CSharp.Load(Generator.Run(CSharp.Compile("Shop", Sources.Shop, Sources.Postgres)));

        var policies = assembly.AllPolicies("Shop.GeneratedPolicies");
        policies.Select(policy => policy.Metadata.ToString()).ShouldBe(["shop/default-deny-all", "data/postgres", "shop/api"]);
        policies[1].ShouldBe(
            NetworkPolicy.Named("postgres").InNamespace("data").For(Pods.Labelled("app.kubernetes.io/name", "postgres"))
                .AllowIngress(from: Pods.Labelled("app", "api").In(Namespaces.Named("shop")), on: Port.Tcp(5432), because: "orders are kept there")
                .DenyEgress()
                .WithLabel("app.kubernetes.io/managed-by", "netpolsdk")
                .WithAnnotation("netpolsdk.dev/declared-by", "Shop.Postgres"));
        policies[2].ShouldBeSameAs(assembly.Value<NetworkPolicy>("Shop.Api", "Policy"));
        assembly.Value<Pods>("Shop.Postgres", "PodSelector").ShouldBe(Pods.Labelled("app.kubernetes.io/name", "postgres"));
        assembly.Value<Port>("Shop.Api+Ports", "GrpcWeb").ShouldBe(Port.TcpRange(9090, 9092));
    }

    [Fact]
    public void The_listed_services_compile_to_the_listed_policies()
    {
        var assembly = CSharp.Load(Generator.Run(CSharp.Compile("Shop", Sources.Shop, Sources.Postgres)));
        var services = assembly.Value<ServiceGraph>("Shop.GeneratedPolicies", "Services");

        services.ToPolicies().ShouldBe(assembly.AllPolicies("Shop.GeneratedPolicies").Skip(1));
    }

    [Fact]
    public void The_order_of_files_does_not_change_the_text()
    {
        string[] sources = [Sources.Shop, Sources.Postgres, "namespace Shop; [NetPolSdk.Calls<Postgres>] internal sealed partial class Api;"];
        var (forward, backward) = (CSharp.Compile("Shop", sources), CSharp.Compile("Shop", sources));
        backward = backward.RemoveAllSyntaxTrees().AddSyntaxTrees(backward.SyntaxTrees.Reverse().ToArray());

        Text(backward).ShouldBe(Text(forward));

        static IEnumerable<string> Text(Microsoft.CodeAnalysis.Compilation compilation) =>
            Generator.Result(compilation).GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => source.SourceText.ToString());
    }

    [Fact]
    public void The_root_namespace_of_the_project_holds_the_list() =>
        CSharp.Load(Generator.Run(CSharp.Compile("Shop", Sources.Shop, Sources.Postgres), "My.class.Shop"))
            .AllPolicies("My.class.Shop.GeneratedPolicies").Count.ShouldBe(3);

    [Fact]
    public void A_project_without_a_root_namespace_takes_its_assembly_name() =>
        CSharp.Load(Generator.Run(CSharp.Compile("my-shop.9lives", Sources.Shop, Sources.Postgres)))
            .GetType("my_shop._9lives.GeneratedPolicies").ShouldNotBeNull();

    [Fact]
    public void A_project_that_declares_nothing_gets_nothing() =>
        Generator.Result(CSharp.Compile("Empty", "class C;")).GeneratedSources.ShouldBeEmpty();

    [Fact]
    public void A_project_with_a_baseline_alone_gets_its_policy() =>
        CSharp.Load(Generator.Run(CSharp.Compile("B", "using NetPolSdk; [assembly: NamespaceBaseline(\"b\", Isolation.DenyEgress)] [assembly: NamespaceBaseline(\"a\", Isolation.DenyIngress)]")))
            .AllPolicies("B.GeneratedPolicies").Select(policy => policy.Metadata.ToString()).ShouldBe(["a/default-deny-ingress", "b/default-deny-egress"]);
}
