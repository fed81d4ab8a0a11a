using Microsoft.CodeAnalysis;
using NetPolSdk.Analyzers.Tests.Harness;

namespace NetPolSdk.Analyzers.Tests.Diagnostics;

public sealed class DeclaredServicesTests
{
    private const string Data = """
        namespace Data;

        [Service("postgres", Namespace = "data", Labels = ["app.kubernetes.io/name=postgres", "tier=db"])]
        [Listens("sql", 5432)]
        [Listens("peers", 7000, EndPort = 7010, Protocol = Protocol.Udp)]
        public sealed partial class Postgres;
        """;

    [Fact]
    public void The_services_of_the_compilation_are_known_with_labels_and_ports()
    {
        var workload = Read(Data)!.Workloads.ShouldHaveSingleItem();

        workload.Address.ShouldBe("data/postgres");
        workload.Labels.ShouldBe(ValueMap.Empty.With("app.kubernetes.io/name", "postgres").With("tier", "db"));
        workload.Ports.Select(port => port.ToString()).ShouldBe([new ContainerPort("sql", Protocol.Tcp, 5432).ToString(), new ContainerPort("peers", Protocol.Udp, 7000).ToString()]);
    }

    [Fact]
    public void A_nested_class_and_one_without_labels_are_read_and_what_is_invalid_is_left_out() => Read("""
        public static class Outer
        {
            [Service("api", Namespace = "shop")]
            public sealed partial class Api;
        }

        [Service("nowhere")]
        public sealed partial class Nowhere;

        [Service("Not a name", Namespace = "shop")]
        public sealed partial class Misnamed;

        public sealed class ServiceAttribute(string name) : Attribute
        {
            public string Name => name;

            public string? Namespace { get; set; }
        }
        """.Replace("[Service(", "[NetPolSdk.Service("))!.Workloads.ShouldHaveSingleItem().Labels.ShouldBe(ValueMap.Empty.With("app", "api"));

    [Fact]
    public void Another_attribute_of_the_same_name_declares_nothing() => Read("""
        [Service("api", Namespace = "shop")]
        public sealed partial class Api;

        public sealed class ServiceAttribute(string name) : Attribute
        {
            public string Name => name;

            public string? Namespace { get; set; }
        }
        """).ShouldBeNull();

    [Fact]
    public void The_services_of_referenced_projects_are_known()
    {
        var data = TestProject.Compile(Data);
        var compilation = TestProject.Compile("public static class Program1;").AddReferences(data.ToMetadataReference());

        DeclaredServices.In(compilation, CancellationToken.None)!.Workloads.ShouldHaveSingleItem().Address.ShouldBe("data/postgres");
    }

    private static Cluster? Read(string source)
    {
        var compilation = TestProject.Compile(source);
        return DeclaredServices.In(compilation, CancellationToken.None);
    }
}
