namespace NetPolSdk.Generators.Tests.Generating;

public sealed class DiagnosticsTests
{
    private const string Start = "using NetPolSdk; namespace Shop;\n";
    private const string Postgres = "[Service(\"postgres\", Namespace = \"data\"), Listens(\"sql\", 5432)] partial class Postgres;\n";

    [Theory]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Calls<Postgres>(\"sql\", \"http\")] partial class Api;", "NPS4101 at \"http\": data/postgres has no port named \"http\"; it has \"sql\".")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), ReachedBy(nameof(Platform.Prometheus), \"metrics\")] partial class Api;", "NPS4101 at \"metrics\": shop/api has no port named \"metrics\"; it has \"http\".")]
    [InlineData("[Service(\"mute\", Namespace = \"shop\")] partial class Mute; [Service(\"api\", Namespace = \"shop\"), Calls<Mute>] partial class Api;", "NPS4102 at Mute: shop/mute listens on no port.")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), ReachedBy(nameof(Platform.Prometheus), \"m\")] partial class Api;", "NPS4102 at ReachedBy(nameof(Platform.Prometheus), \"m\"): shop/api listens on no port.")]
    [InlineData("[Service(\"postgres\", Namespace = \"data\")] partial class Other;", "NPS4103 at \"postgres\": Shop.Other is named data/postgres too|NPS4103 at \"postgres\": Shop.Postgres is named data/postgres too")]
    [InlineData("[Service(\"pg\", Namespace = \"data\", Labels = [\"app=postgres\"])] partial class Other;", "NPS4104 at Service(\"postgres\", Namespace = \"data\"): Shop.Other has the labels app=postgres|NPS4104 at [\"app=postgres\"]: Shop.Postgres has the labels app=postgres")]
    [InlineData("class Plain; [Service(\"api\", Namespace = \"shop\"), Calls<Plain>] partial class Api;", "NPS4105 at Plain: Shop.Plain is no service")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), ReachedBy(\"Nginx\")] partial class Api;", "NPS4106 at \"Nginx\": Platform has no component \"Nginx\".")]
    [InlineData("[Service(\"api\", Namespace = \"shop\")] class Api;", "NPS9201 at Api: Shop.Api declares a service, and Api is not partial")]
    [InlineData("class Outer { [Service(\"api\", Namespace = \"shop\")] internal partial class Api; }", "NPS9201 at Api: Shop.Outer.Api declares a service, and Outer is not partial")]
    [InlineData("[Service(\"api\", Namespace = \"shop\")] partial class Api<T>;", "NPS9202 at Api: Shop.Api<T> declares a service and is generic")]
    [InlineData("partial class Outer<T> { [Service(\"api\", Namespace = \"shop\")] internal partial class Api; }", "NPS9202 at Api: ")]
    [InlineData("partial class Outer { [Service(\"api\", Namespace = \"shop\")] private partial class Api; }", "NPS9203 at Api: ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\")] file partial class Api;", "NPS9203 at Api: ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\")] partial class Api { int Policy => 1; }", "NPS9204 at Api: Shop.Api has the name Policy")]
    [InlineData("[Service(\"api\", Namespace = \"shop\")] partial class Ports;", "NPS9204 at Ports: Shop.Ports has the name Ports")]
    [InlineData("[Service(\"api\")] partial class Api;", "NPS9205 at Service(\"api\"): The service \"api\" has no namespace.")]
    [InlineData("[Listens(\"http\", 80)] class Api;", "NPS9206 at Listens(\"http\", 80): Api is no service")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), Listens(\"http\", 81)] partial class Api;", "NPS9207 at \"http\": shop/api listens on two ports named \"http\".")]
    [InlineData("[Service(\"My_Api\", Namespace = \"shop\")] partial class Api;", "NPS0009 at \"My_Api\": metadata.name: \"My_Api\" is not a lowercase RFC 1123 subdomain.")]
    [InlineData("[Service(\"api\", Namespace = \"Shop\")] partial class Api;", "NPS0009 at \"Shop\": metadata.namespace: \"Shop\" is not")]
    [InlineData("[Service(\"api\", Namespace = \"shop\", Labels = [\"app\"])] partial class Api;", "NPS0009 at [\"app\"]: The label \"app\" is not of the form key=value.")]
    [InlineData("[Service(\"api\", Namespace = \"shop\", Labels = [\"app=a b\"])] partial class Api;", "NPS0008 at [\"app=a b\"]: ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"HTTP\", 80)] partial class Api;", "NPS0006 at \"HTTP\": ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(port: 0, name: \"http\")] partial class Api;", "NPS0006 at 0: ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80, EndPort = 79)] partial class Api;", "NPS0005 at 79: ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), CallsExternal(\"10.0.0.5/24\", 443)] partial class Api;", "NPS0003 at \"10.0.0.5/24\": ipBlock.cidr: \"10.0.0.5/24\" has bits set past its prefix length.")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), CallsExternal(\"10.0.0.0/24\", 443, 99999)] partial class Api;", "NPS0006 at 99999: ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), CallsExternal(\"10.0.0.0/24\", 443, Except = [\"10.1.0.0/16\"])] partial class Api;", "NPS0004 at [\"10.1.0.0/16\"]: ")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), CallsExternal(\"10.0.0.0/24\", 443, Because = \" \")] partial class Api;", "NPS0009 at \" \": ")]
    public void A_mistake_is_reported_where_it_is_written(string source, string expected)
    {
        var faults = Generator.Faults(Start + Postgres + source);

        faults.Length.ShouldBe(expected.Split('|').Length, string.Join("\n", faults));
        foreach (var (fault, start) in faults.Zip(expected.Split('|')))
        {
            fault.ShouldStartWith(start);
        }
    }

    [Fact]
    public void A_baseline_of_a_bad_namespace_is_reported_at_its_argument() =>
        Generator.Faults("[assembly: NetPolSdk.NamespaceBaseline(\"Shop\", NetPolSdk.Isolation.DenyAll)]")
            .ShouldHaveSingleItem().ShouldStartWith("NPS0009 at \"Shop\": metadata.namespace: \"Shop\" is not");

    [Fact]
    public void A_service_named_like_a_policy_of_the_baseline_is_reported() =>
        Generator.Faults("using NetPolSdk; [assembly: NamespaceBaseline(\"shop\", Isolation.DenyAll)] [Service(\"default-deny-all\", Namespace = \"shop\")] partial class Api;")
            .ShouldHaveSingleItem().ShouldStartWith("NPS4103 at \"default-deny-all\": The baseline of namespace shop has the policy default-deny-all");

    /// <summary>While somebody types, arguments are missing, and the compiler knows of none of an attribute's.</summary>
    [Theory]
    [InlineData("[Service] partial class Api;")]
    [InlineData("[Service()] partial class Api;")]
    [InlineData("[Service(1, 2, 3)] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = )] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", )] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Calls<>] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Calls<Missing>(\"http\")] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), CallsExternal] partial class Api;")]
    [InlineData("[Service(\"api\", Namespace = \"shop\"), Listens(\"http\", 80), ReachedBy] partial class Api;")]
    [InlineData("[Service(null, Namespace = null)] partial class Api")]
    [InlineData("[assembly: NamespaceBaseline] [assembly: NamespaceBaseline(\"shop\", )] [Service(")]
    public void An_unfinished_declaration_does_not_stop_the_generator(string source) =>
        Generator.Result(Compiling.CSharp.Compile("Shop", source.StartsWith("[assembly", StringComparison.Ordinal) ? "using NetPolSdk; " + source : Start + Postgres + source)).Exception.ShouldBeNull();

    [Fact]
    public void A_mistake_in_one_service_leaves_the_others_generated() =>
        Generator.Result(Compiling.CSharp.Compile("Shop", Start + Postgres + "[Service(\"api\", Namespace = \"shop\"), Calls<Postgres>(\"http\")] partial class Api; [Service(\"NO\", Namespace = \"shop\")] partial class No;"))
            .GeneratedSources.Select(source => source.HintName).ShouldBe(["Shop.Api.g.cs", "Shop.Postgres.g.cs", "GeneratedPolicies.g.cs"], ignoreOrder: true);

    [Fact]
    public void A_users_own_attribute_of_the_same_name_declares_nothing() =>
        Generator.Result(Compiling.CSharp.Compile("Shop", "namespace Shop; class ServiceAttribute(string name) : System.Attribute { public string Name => name; } [Service(\"api\")] class Api;"))
            .GeneratedSources.ShouldBeEmpty();
}
