using System.Net;
using System.Text;
using NetPolSdk.ContractServer.Serving;

namespace NetPolSdk.Deployment.Tests.ContractServers;

/// <summary>The faults are what they are called: a test that withstands them withstands something.</summary>
public sealed class FaultTests : IAsyncLifetime, IDisposable
{
    private InProcessApiServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await InProcessApiServer.StartAsync();
        _client = new HttpClient(_server.CreateHandler()) { BaseAddress = _server.Address };
        _client.DefaultRequestHeaders.Add("Authorization", "Bearer admin");
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_reset_before_has_no_effect_and_one_after_has()
    {
        _server.Faults.Plan(Fault.ResetBefore);
        await Should.ThrowAsync<HttpRequestException>(() => CreateAsync("before"));
        _server.Faults.Plan(Fault.ResetAfter);
        await Should.ThrowAsync<HttpRequestException>(() => CreateAsync("after"));
        (await StatusAsync("before"), await StatusAsync("after")).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.OK));
    }

    [Fact]
    public async Task Half_an_answer_has_an_effect_and_cannot_be_read()
    {
        _server.Faults.Plan(Fault.HalfAnswer);
        await Should.ThrowAsync<HttpRequestException>(() => CreateAsync("half"));
        (await StatusAsync("half")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_storm_of_429_says_when_to_come_again()
    {
        _server.Faults.Plan(Fault.Status(429, 3), times: 2);
        for (var i = 0; i < 2; i++)
        {
            using var response = await CreateAsync("busy");
            response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
            response.Headers.RetryAfter!.Delta.ShouldBe(TimeSpan.FromSeconds(3));
        }

        (await StatusAsync("busy")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_stands_outlives_a_restart()
    {
        (await CreateAsync("kept")).Dispose();
        await _server.RestartAsync();
        (await StatusAsync("kept")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_fault_meets_only_what_it_is_meant_for()
    {
        _server.Faults.Plan(Fault.Status(503), entry => entry.Name == "other");
        (await StatusAsync("default")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync("other")).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await StatusAsync("other")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_audit_log_says_who_did_what()
    {
        (await CreateAsync("seen")).Dispose();
        var entry = _server.Audit.Single();
        (entry.Verb, entry.Resource, entry.User, entry.StatusCode, entry.IsWrite).ShouldBe(("create", "namespaces", "admin", 201, true));
    }

    private Task<HttpResponseMessage> CreateAsync(string name) =>
        _client.PostAsync("/api/v1/namespaces", new StringContent($$"""{"metadata": {"name": "{{name}}"} }""", Encoding.UTF8, "application/json"));

    private async Task<HttpStatusCode> StatusAsync(string name)
    {
        using var response = await _client.GetAsync("/api/v1/namespaces/" + name);
        return response.StatusCode;
    }
}
