using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using NetPolSdk.ContractServer.Serving;
using NetPolSdk.ContractServer.Transcripts;

namespace NetPolSdk.Deployment.Tests.ContractServers;

/// <summary>The recorded exchanges, said again to the server of the tests: it answers as the real one did, so that what is shown against it holds of the real one.</summary>
public sealed class TranscriptTests
{
    [Fact]
    public async Task The_server_of_the_tests_answers_as_the_real_one_did()
    {
        await using var server = await InProcessApiServer.StartAsync();
        using var client = new HttpClient(server.CreateHandler());
        var known = new KnownValues();
        var differences = new List<string>();
        foreach (var exchange in Exchange.All)
        {
            using var response = await client.SendAsync(Request(server, exchange, known));
            differences.AddRange((await DifferencesAsync(exchange, response, known)).Select(difference => $"{exchange}: {difference}"));
        }

        differences.ShouldBeEmpty();
        Exchange.All.Count.ShouldBe(68);
    }

    private static HttpRequestMessage Request(InProcessApiServer server, Exchange exchange, KnownValues known)
    {
        var recorded = JsonNode.Parse(exchange.Request.GetRawText())!;
        var request = new HttpRequestMessage(HttpMethod.Parse((string)recorded["method"]!), new Uri(server.Address, known.Translate((string)recorded["path"]!)));
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("Python-urllib", "3.13"));
        var headers = recorded["headers"]!.AsObject();
        foreach (var (name, value) in headers.Where(header => header is { Value: not null, Key: not "Content-Type" }))
        {
            request.Headers.TryAddWithoutValidation(name, ((string)value!).Replace("<", "", StringComparison.Ordinal).Replace(">", "", StringComparison.Ordinal));
        }

        if (recorded["body"] is { } body)
        {
            var text = body is JsonValue value ? (string)value! : known.Translate(body.ToJsonString());
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", (string?)headers["Content-Type"] ?? "application/json");
        }

        return request;
    }

    private static async Task<IEnumerable<string>> DifferencesAsync(Exchange exchange, HttpResponseMessage response, KnownValues known)
    {
        var recorded = JsonNode.Parse(exchange.Response.GetRawText())!;
        var status = (int)recorded["status"]!;
        if (status != (int)response.StatusCode)
        {
            return [$"status {(int)response.StatusCode} instead of {status}: {await response.Content.ReadAsStringAsync()}"];
        }

        var text = await response.Content.ReadAsStringAsync();
        var answered = response.Content.Headers.ContentType!.MediaType == "application/json" ? JsonNode.Parse(text) : JsonValue.Create(text);
        known.Learn(recorded["body"], answered);
        return
        [
            .. JsonDifferences.Between(Comparable.Of(recorded["headers"]!["Warning"]), Comparable.Of(Warnings(response)), "Warning"),
            .. JsonDifferences.Between(recorded["headers"]!["Content-Type"]![0], JsonValue.Create(response.Content.Headers.ContentType.ToString().Replace("; ", ";", StringComparison.Ordinal).Replace(";charset", "; charset", StringComparison.Ordinal)), "Content-Type"),
            .. JsonDifferences.Between(Comparable.Of(known.Translated(recorded["body"])), Comparable.Of(answered), ""),
        ];
    }

    private static JsonArray? Warnings(HttpResponseMessage response) =>
        response.Headers.TryGetValues("Warning", out var warnings) ? new JsonArray([.. warnings.Select(warning => JsonValue.Create(warning))]) : null;
}
