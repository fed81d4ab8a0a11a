using System.Reflection;
using NetPolSdk.Generators.Tests.Compiling;

namespace NetPolSdk.Generators.Tests.Generating;

public sealed class ClassShapeTests
{
    private const string Service = "[NetPolSdk.Service(\"api\", Namespace = \"shop\"), NetPolSdk.Listens(\"http\", 8080), NetPolSdk.CallsExternal(\"203.0.113.0/24\", 443)]";

    [Theory]
    [InlineData("Api", Service + " partial class Api;")]
    [InlineData("Api", "partial class Api { " + " } " + Service + " internal sealed partial class Api { }")]
    [InlineData("N.Api", "namespace N { " + Service + " internal static partial class Api { } }")]
    [InlineData("N.M.Api", "namespace N.M; " + Service + " internal partial record Api(int X);")]
    [InlineData("N.Outer+Middle+Inner+Api", "namespace N; internal partial class Outer { internal partial record struct Middle { internal partial interface Inner { " + Service + " internal abstract partial class Api { } } } }")]
    [InlineData("class.namespace", "namespace @class; " + Service + " internal partial class @namespace { }")]
    [InlineData("NetPolSdk.Api", "namespace NetPolSdk; " + Service + " internal partial class Api { }")]
    [InlineData("Ünïcode.Äpi", "namespace Ünïcode; " + Service + " internal partial class Äpi { }")]
    public void Every_shape_of_class_gets_its_policy(string type, string source)
    {
        var policy = Load(source).Value<NetworkPolicy>(type, "Policy");

        policy.Metadata.ToString().ShouldBe("shop/api");
        policy.Metadata.Annotations["netpolsdk.dev/declared-by"].ShouldBe(type.Replace('+', '.'));
    }

    [Theory]
    [InlineData("namespace N; internal class Port; internal class Pods; internal class IpBlock; internal class NetworkPolicy; internal class Service; internal class ServiceGraph; " + Service + " internal partial class Api;")]
    [InlineData("namespace N; " + Service + " internal partial class Api { public static int Port => 1; protected void Pods() { } public string? NetworkPolicy { get; set; } class Namespaces; }")]
    [InlineData("global using Elsewhere; namespace Elsewhere { public class Port; public class NetworkPolicy; public class Service; public class ServiceGraph; public class Pods; public class IpBlock; } namespace N { " + Service + " internal partial class Api; }")]
    [InlineData("internal class Port; internal class NetworkPolicy; internal class Service; " + Service + " internal partial class Api;")]
    [InlineData("global using Elsewhere; namespace Elsewhere { public class Port; public class NetworkPolicy; public class Service; public class ServiceGraph; public class Pods; public class IpBlock; } " + Service + " partial class Api;")]
    [InlineData("namespace N; internal class Base { protected const int IpBlock = 1; } " + Service + " internal partial class Api : Base;")]
    [InlineData("namespace N; internal static class NetPolSdk; " + Service2 + " internal partial class Api;")]
    [InlineData("namespace N; [System.Obsolete(\"old\")] " + Service + " internal partial class Api;")]
    public void Names_that_the_project_gives_otherwise_are_not_in_the_way(string source) =>
        Load(source.Replace("public class", "internal class").Replace("internal class Elsewhere", "class Elsewhere"), "N").AllPolicies("N.GeneratedPolicies").Count.ShouldBe(1);

    private const string Service2 = "[global::NetPolSdk.Service(\"api\", Namespace = \"shop\"), global::NetPolSdk.Listens(\"http\", 8080)]";

    [Fact]
    public void Ports_of_every_name_become_properties()
    {
        var ports = Load("[NetPolSdk.Service(\"api\", Namespace = \"shop\")]"
            + string.Concat(new[] { "ports", "equals", "to-string", "port", "get-type", "a-1", "a1", "9p" }.Select((name, index) => $"[NetPolSdk.Listens(\"{name}\", {index + 1}, Protocol = NetPolSdk.Protocol.Udp)]"))
            + " partial class Api;").GetType("Api+Ports")!;

        ports.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.Name)
            .ShouldBe(["Ports2", "Equals2", "ToString2", "Port", "GetType2", "A1", "A12", "_9P"]);
    }

    [Fact]
    public void Classes_whose_names_differ_only_in_case_have_their_own_files() =>
        Generator.Result(CSharp.Compile("A", Service + " partial class Api;", Service.Replace("\"api\"", "\"web\"") + " partial class API;"))
            .GeneratedSources.Select(source => source.HintName).ShouldBe(["Api.g.cs", "API2.g.cs", "GeneratedPolicies.g.cs"], ignoreOrder: true);

    [Fact]
    public void Text_that_tries_to_break_out_stays_data()
    {
        const string Hostile = "\" ; } */ \"\"\" </summary> &amp; {0} \r\n\u2028\u202E\u0085\0 - x: y # *a &b \\";
        var literal = CSharpLiteral.Text(Hostile);
        var source = $$"""
            using NetPolSdk;
            namespace Shop;
            [Service("api", Namespace = "shop"), Listens("http", 8080)]
            [Calls<Api>(Because = {{literal}})]
            [CallsExternal("203.0.113.0/24", 443, Because = {{literal}})]
            internal partial class Api;
            """;
        var compilation = CSharp.Compile("Shop", source);

        Load(source).Value<NetworkPolicy>("Shop.Api", "Policy").Egress[0].Reason.ShouldBe(Hostile);
        var text = Generator.File(compilation, "Shop.Api.g.cs");
        text.ShouldNotContain('\u202E');
        text.ShouldNotContain('\u2028');
        text.Split('\n').Where(line => line.Contains("x: y", StringComparison.Ordinal)).ShouldAllBe(line => line.TrimStart().StartsWith("///", StringComparison.Ordinal) || line.TrimStart().StartsWith(".Allow", StringComparison.Ordinal) || line.TrimStart().StartsWith("because:", StringComparison.Ordinal));
    }

    private static Assembly Load(string source, string? rootNamespace = null) => CSharp.Load(Generator.Run(CSharp.Compile("Shop", source), rootNamespace));
}
