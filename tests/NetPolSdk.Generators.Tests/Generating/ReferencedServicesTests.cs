using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

public sealed class ReferencedServicesTests
{
    [Fact]
    public void Labels_and_ports_come_from_the_declaration_in_the_other_assembly()
    {
        var context = new AssemblyLoadContext("references", isCollectible: true);
        var contracts = Generator.Run(CSharp.Compile("Contracts", Sources.Postgres.Replace("[Service", "/// <summary>The database.</summary>\n[Service").Replace("internal", "public")));
        CSharp.Load(contracts, context);
        using var image = new MemoryStream();
        contracts.Emit(image).Success.ShouldBeTrue();
        var caller = CSharp.Compile("Caller", Sources.Shop.Replace("namespace Shop;", "namespace Caller; using Shop;"))
            .AddReferences(MetadataReference.CreateFromImage(image.ToArray()));

        var assembly = CSharp.Load(Generator.Run(caller), context);

        assembly.Value<NetworkPolicy>("Caller.Api", "Policy").Egress[0].To.ShouldBe(Pods.Labelled("app.kubernetes.io/name", "postgres").In(Namespaces.Named("data")));
        assembly.AllPolicies("Caller.GeneratedPolicies").Select(policy => policy.Name).ShouldBe(["default-deny-all", "api"]);
        assembly.Value<ServiceGraph>("Caller.GeneratedPolicies", "Services").Select(service => service.Address).ShouldBe(["data/postgres", "shop/api"]);
    }
}
