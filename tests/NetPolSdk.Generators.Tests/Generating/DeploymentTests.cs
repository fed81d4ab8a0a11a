using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>A project that deploys what the projects that it references declare.</summary>
public sealed class DeploymentTests
{
    private const string Deploys = "[assembly: NetPolSdk.DeploysReferencedServices]";
    private const string Database = "[assembly: NetPolSdk.NamespaceBaseline(\"data\", NetPolSdk.Isolation.DenyAll)] namespace Data; \n/// <summary>The database.</summary>\n[NetPolSdk.Service(\"postgres\", Namespace = \"data\"), NetPolSdk.Listens(\"sql\", 5432)] public partial class Postgres;";

    [Fact]
    public void Both_sides_of_everything_referenced_are_there_once()
    {
        var data = Project("Data", Database);
        var api = Project("Api", "[NetPolSdk.Service(\"api\", Namespace = \"shop\"), NetPolSdk.Listens(\"http\", 80), NetPolSdk.Calls<Data.Postgres>(\"sql\")] internal partial class Program;", data);
        var web = Project("Web", "[NetPolSdk.Service(\"web\", Namespace = \"shop\"), NetPolSdk.Calls(\"shop/api\", 80)] internal partial class Program;");

        var policies = Policies("[NetPolSdk.Service(\"cron\", Namespace = \"shop\"), NetPolSdk.Calls(\"shop/api\", 80)] internal partial class Cron;", data, api, web);

        policies.Select(policy => policy.Metadata.ToString()).ShouldBe(["data/default-deny-all", "data/postgres", "shop/api", "shop/cron", "shop/web"]);
        policies[1].Ingress.ShouldHaveSingleItem().From.ShouldBe(Pods.Labelled("app", "api").In(Namespaces.Named("shop")));
        policies[2].Ingress.Select(rule => rule.From.ToString()).ShouldBe(["pods app=cron", "pods app=web"]);
        policies[2].Egress[0].To.ShouldBe(Pods.Labelled("app", "postgres").In(Namespaces.Named("data")));
        policies[2].Metadata.Annotations["netpolsdk.dev/declared-by"].ShouldBe("Program, Api");
    }

    [Fact]
    public void A_project_that_does_not_say_so_holds_the_sides_of_its_own_services()
    {
        var caller = Project("Calling", "[NetPolSdk.Service(\"caller\", Namespace = \"shop\"), NetPolSdk.Calls(\"shop/api\", 80)] internal partial class Caller;");
        var assembly = Load("[NetPolSdk.Service(\"api\", Namespace = \"shop\"), NetPolSdk.Listens(\"http\", 80)] internal partial class Api;", "App", caller);

        var policy = assembly.AllPolicies("App.GeneratedPolicies").ShouldHaveSingleItem();
        policy.Ingress.ShouldHaveSingleItem().From.ShouldBe(Pods.Labelled("app", "caller"));
        assembly.Value<ServiceGraph>("App.GeneratedPolicies", "Services").Select(service => service.IsManagedElsewhere).ShouldBe([false, true]);
    }

    [Fact]
    public void A_marker_class_and_the_services_own_say_one_thing_together()
    {
        var contracts = Project("Contracts", "namespace Contracts; [NetPolSdk.Service(\"api\", Namespace = \"shop\"), NetPolSdk.Listens(\"http\", 80)] internal partial class Api;");
        var api = Project("Api", "[NetPolSdk.Service(\"api\", Namespace = \"shop\"), NetPolSdk.Listens(\"http\", 80), NetPolSdk.CallsInternet(443)] internal partial class Program;");

        var policy = Policies("", contracts, api).ShouldHaveSingleItem();

        policy.Egress.Count.ShouldBe(2);
        policy.Metadata.Annotations["netpolsdk.dev/declared-by"].ShouldBe("Contracts.Api");
    }

    [Theory]
    [InlineData("NetPolSdk.Service(\"api\", Namespace = \"shop\", Labels = [\"role=api\"])", "NPS4103 at NetPolSdk.DeploysReferencedServices: One.Api and Two.Api both declare shop/api, and contradict each other about the labels app=api and role=api.")]
    [InlineData("NetPolSdk.Service(\"api\", Namespace = \"shop\"), NetPolSdk.Listens(\"http\", 81)", "NPS4103 at NetPolSdk.DeploysReferencedServices: One.Api and Two.Api both declare shop/api, and contradict each other about the port \"http\".")]
    [InlineData("NetPolSdk.Service(\"other\", Namespace = \"shop\", Labels = [\"app=api\"])", "NPS4104 at NetPolSdk.DeploysReferencedServices: Two.Api has the labels app=api in namespace shop too")]
    [InlineData("NetPolSdk.Service(\"two\", Namespace = \"shop\"), NetPolSdk.Calls(\"shop/api\", 8080)", "NPS4101 at NetPolSdk.DeploysReferencedServices: Two.Api: shop/api does not listen on 8080/TCP; it has 80/TCP.")]
    [InlineData("NetPolSdk.Service(\"two\", Namespace = \"shop\"), NetPolSdk.Calls(\"shop/mute\", 8080)", "NPS4102 at NetPolSdk.DeploysReferencedServices: Two.Api: shop/mute listens on no port.")]
    public void What_projects_contradict_each_other_about_is_said_where_they_are_deployed(string second, string expected)
    {
        var one = Project("One", "namespace One; [NetPolSdk.Service(\"api\", Namespace = \"shop\"), NetPolSdk.Listens(\"http\", 80)] internal partial class Api; [NetPolSdk.Service(\"mute\", Namespace = \"shop\")] internal partial class Mute;");
        var two = Project("Two", $"namespace Two; [{second}] internal partial class Api;");
        var result = Generator.Result(CSharp.Compile("App", Deploys).AddReferences(one, two));

        result.Exception.ShouldBeNull();
        result.Diagnostics.Select(diagnostic => $"{diagnostic.Id} at {Deploys.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)}: {diagnostic.GetMessage(null)}")
            .ShouldContain(text => text.StartsWith(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void The_order_of_references_does_not_change_the_text()
    {
        MetadataReference[] references = [Project("Data", Database), Project("Site", "[NetPolSdk.Service(\"web\", Namespace = \"shop\"), NetPolSdk.Calls(\"data/postgres\", 5432)] internal partial class Web;")];

        Text(references).ShouldBe(Text([.. references.Reverse()]));

        static string[] Text(MetadataReference[] references) => [.. Generator.Result(CSharp.Compile("App", Deploys).AddReferences(references)).GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => source.SourceText.ToString())];
    }

    [Fact]
    public void Names_that_the_list_uses_up_are_not_in_the_way()
    {
        var odd = Project("Odd", string.Concat(new[] { "network/policy", "by/namespace", "a/ll", "a-b/c", "a/b-c" }.Select((address, index) =>
            $"[NetPolSdk.Service(\"{address.Split('/')[1]}\", Namespace = \"{address.Split('/')[0]}\"), NetPolSdk.Listens(\"http\", 80)] internal partial class Odd{index};")));

        Load(Deploys, "App", odd).GetType("App.GeneratedPolicies")!.GetNestedTypes().Select(type => type.Name)
            .ShouldBe(["ByNamespace", "ABC", "ABC2", "ALl2", "ByNamespace2", "NetworkPolicy2"], ignoreOrder: true);
    }

    private static PortableExecutableReference Project(string name, string source, params MetadataReference[] references)
    {
        using var image = new MemoryStream();
        Generator.Run(CSharp.Compile(name, source).AddReferences(references)).Emit(image).Success.ShouldBeTrue();
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static ValueList<NetworkPolicy> Policies(string source, params MetadataReference[] references) =>
        Load(Deploys + source, "App", references).AllPolicies("App.GeneratedPolicies");

    private static System.Reflection.Assembly Load(string source, string name, params MetadataReference[] references) =>
        CSharp.Load(Generator.Run(CSharp.Compile(name, source).AddReferences(references)), new AssemblyLoadContext(name, isCollectible: true));
}
