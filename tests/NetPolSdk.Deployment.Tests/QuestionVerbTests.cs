using System.Text.Json;

namespace NetPolSdk.Deployment.Tests;

/// <summary>The verbs that answer questions about the connections of a program's services.</summary>
public sealed class QuestionVerbTests
{
    private static readonly ServiceGraph Services = ServiceGraph.Of(
        Service.Named("api", inNamespace: "shop").Listening("http", Port.Tcp(8080)).Calling("data/postgres", on: ["sql"]),
        Service.Named("postgres", inNamespace: "data").Listening("sql", Port.Tcp(5432)),
        Service.Named("worker", inNamespace: "shop"));

    [Theory]
    [InlineData("text", "shop/api[Service] => data/postgres[Service] : TCP 5432\n")]
    [InlineData("csv", "from,to,traffic,verdict,condition\nshop/api[Service],data/postgres[Service],TCP 5432,allowed,\n")]
    [InlineData("md", "| From | To | Traffic |\n|---|---|---|\n| shop/api\\[Service\\] | data/postgres\\[Service\\] | TCP 5432 |\n")]
    public async Task List_gives_the_connections_of_the_services(string format, string output) =>
        (await RunAsync("list", "--format", format)).ShouldBe(new ProgramRun(0, output, ""));

    [Fact]
    public async Task List_gives_them_as_JSON()
    {
        var connection = Json(await RunAsync("list", "--format", "json")).EnumerateArray().ShouldHaveSingleItem();

        connection.GetProperty("from").GetString().ShouldBe("shop/api[Service]");
        connection.GetProperty("traffic")[0].GetProperty("ports").GetString().ShouldBe("5432");
    }

    [Fact]
    public async Task List_names_the_rules_that_decide_on_demand() =>
        (await RunAsync("list", "--explain")).Output.ShouldContain("allowed by NetworkPolicy data/postgres spec.ingress[0].from[0]: TCP 5432");

    [Fact]
    public async Task Show_tells_what_holds_for_a_service()
    {
        var run = await RunAsync("show", "data/postgres");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldStartWith("data/postgres[Service] labels app=postgres\nselected by\n  NetworkPolicy data/default-deny-all\n");
        run.Output.ShouldContain("now shop/api[Service]");
        Json(await RunAsync("show", "data/postgres", "--format", "json")).GetProperty("ingress").GetProperty("isolated").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("shop/api", "sql", "allowed")]
    [InlineData("shop/api", "5433/TCP", "denied")]
    [InlineData("shop/worker", "5432", "denied")]
    [InlineData("203.0.113.7", "5432", "denied")]
    public async Task Explain_says_whether_and_why(string from, string port, string verdict)
    {
        string[] args = ["explain", "--from", from, "--to", "data/postgres", "--port", port];

        (await RunAsync(args)).Output.Split('\n')[0].ShouldEndWith(": " + verdict);
        Json(await RunAsync([.. args, "--format", "json"])).GetProperty("verdict").GetString().ShouldBe(verdict);
    }

    [Theory]
    [InlineData("There is no workload \"data/postgrs\".", "show", "data/postgrs")]
    [InlineData("203.0.113.7 is no service.", "show", "203.0.113.7")]
    [InlineData("There is no workload \"api\". Did you mean shop/api[Service]?", "explain", "--from", "api", "--to", "data/postgres")]
    [InlineData("data/postgres[Service] declares no port \"http\" of TCP.", "explain", "--from", "shop/api", "--to", "data/postgres", "--port", "http")]
    [InlineData("\"5432/ICMP\" is no port", "explain", "--from", "shop/api", "--to", "data/postgres", "--port", "5432/ICMP")]
    public async Task Who_is_not_there_is_one_clear_message(string message, params string[] args)
    {
        var run = await RunAsync(args);

        run.ExitCode.ShouldBe(2);
        run.Output.ShouldBe("");
        run.Error.ShouldStartWith("shop: " + message);
        run.Error.ShouldNotContain("Parameter");
    }

    [Theory]
    [InlineData("list")]
    [InlineData("show", "shop/api")]
    [InlineData("explain", "--from", "shop/api", "--to", "data/postgres")]
    public async Task Without_services_there_is_nothing_to_ask_about(params string[] args)
    {
        var run = await ProgramRun.Of(args);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldStartWith("shop: The stack has no services");
    }

    private static Task<ProgramRun> RunAsync(params string[] args) =>
        ProgramRun.Of(stack => stack.Add(Presets.DenyAll("shop")).Add(Presets.DenyAll("data")).Add(Services.ToPolicies()).WithServices(Services), args);

    private static JsonElement Json(ProgramRun run) => JsonDocument.Parse(run.Output).RootElement;
}
