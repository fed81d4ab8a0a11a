using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

/// <summary>Text in attributes that tries to be more than text.</summary>
public sealed class HostileTextTests
{
    private const string Hostile = "\" ; } */ \"\"\" </summary> </code> ]]> &amp; {0} \r\n\t\u2028\u202E\u0085\0 - x: y # *a &b !!str \\ `]|-->";

    private static readonly string Literal = CSharpLiteral.Text(Hostile);

    [Theory]
    [InlineData("Calls<Api>(Because = TEXT)")]
    [InlineData("Calls(\"data/postgres\", 5432, Because = TEXT)")]
    [InlineData("Replicates(Because = TEXT)")]
    [InlineData("CallsExternal(\"203.0.113.0/24\", 443, Because = TEXT)")]
    [InlineData("CallsInternet(443, Because = TEXT)")]
    [InlineData("CallsInternet(443), CallsHost(\"example.com\", 443, Because = TEXT)")]
    [InlineData("NeedsKubernetesApi(\"172.18.0.2/32\", Because = TEXT)")]
    [InlineData("ReachedBy(nameof(Platform.IngressNginx), Because = TEXT)")]
    [InlineData("ScrapedBy(nameof(Platform.Prometheus), \"http\", Because = TEXT)")]
    [InlineData("ReachedFromCidr(\"203.0.113.0/24\", Because = TEXT)")]
    [InlineData("ReachedFromNamespace(\"tools\", Because = TEXT)")]
    [InlineData("ProbedBy(Prober.GoogleCloudLoadBalancer, Because = TEXT)")]
    public void A_reason_stays_data_in_code_comments_and_YAML(string attribute)
    {
        var generated = Generator.Run(CSharp.Compile("Shop", Source(attribute.Replace("TEXT", Literal))));
        var assembly = CSharp.Load(generated);
        var policy = assembly.Value<NetworkPolicy>("Api", "Policy");

        if (!attribute.Contains("CallsHost", StringComparison.Ordinal))
        {
            policy.Ingress.Select(rule => rule.Reason).Concat(policy.Egress.Select(rule => rule.Reason)).ShouldContain(Hostile);
        }

        Manifest.Parse(policy.ToYaml()).Policies.ShouldBe([policy]);
        assembly.Value<ServiceGraph>("Shop.GeneratedPolicies", "Services").ToPolicies().ShouldBe([policy]);
        Documented(generated.GetTypeByMetadataName("Api")!.GetMembers("Policy").Single()).ShouldBe(Lines(policy.ToYaml()));
        Documented(generated.GetTypeByMetadataName("Shop.GeneratedPolicies")!).ShouldBe(Lines(assembly.Value<string>("Shop.GeneratedPolicies", "Diagram")));
        foreach (var text in Generator.Result(CSharp.Compile("Shop", Source(attribute.Replace("TEXT", Literal)))).GeneratedSources.Select(source => source.SourceText.ToString()))
        {
            text.ShouldNotContain('\u202E');
            text.ShouldNotContain('\u2028');
            text.ShouldNotContain('\0');
        }
    }

    [Theory]
    [InlineData("[Service(TEXT, Namespace = \"shop\")] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = TEXT)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\", Labels = [\"app=\" + TEXT])] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\", Component = TEXT)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(TEXT, 80)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Calls(\"data/\" + TEXT, 80)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), CallsHost(TEXT, 80), CallsInternet(80)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), CallsExternal(TEXT, 80)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), ReachedFromNamespace(TEXT)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), ReachedBy(TEXT)] partial class Api;")]
    [InlineData("[assembly: NamespaceBaseline(TEXT, Isolation.DenyAll)]")]
    [InlineData("[assembly: ServiceDefaults(Namespace = TEXT, PartOf = TEXT)]")]
    public void What_must_be_a_name_is_refused_in_one_line(string source)
    {
        var result = Generator.Result(CSharp.Compile("Shop", "using NetPolSdk; " + source.Replace("TEXT", Literal)));

        result.Exception.ShouldBeNull();
        result.Diagnostics.ShouldNotBeEmpty();
        result.Diagnostics.ShouldAllBe(diagnostic => !diagnostic.GetMessage(null).Any(char.IsControl) && !diagnostic.GetMessage(null).Contains('\u202E'));
        result.GeneratedSources.ShouldAllBe(generated => !generated.SourceText.ToString().Contains("x: y", StringComparison.Ordinal));
    }

    [Fact]
    public void The_diagram_quotes_every_name()
    {
        var graph = ServiceGraph.Of(Service.Named("end", "graph").CallingInternet(Port.Tcp(443)).Listening("a", Port.Tcp(1)).ReachedFrom(Namespaces.Labelled("a", "b").And(Label.In("c", "d", "e"))));

        graph.ToMermaid().Split('\n').Where(line => line.Contains("a=b", StringComparison.Ordinal)).ShouldHaveSingleItem().ShouldMatch("^  n\\d+\\(\\[\"[A-Za-z0-9 =,#;]*\"\\]\\)$");
    }

    private static string Source(string attribute) => $"using NetPolSdk; [Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 8080), {attribute}] partial class Api;";

    private static string[] Documented(ISymbol symbol) =>
        Lines(XElement.Parse(symbol.GetDocumentationCommentXml()!, LoadOptions.PreserveWhitespace).Descendants("code").Single().Value);

    private static string[] Lines(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0)];
}
