using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NetPolSdk.ContractServer.Requests;

namespace NetPolSdk.ContractServer.Serving;

/// <summary>Writes down each request, and lets its answer through, or what goes wrong instead.</summary>
internal sealed class Connection(Dispatcher dispatcher, Faults faults, Action compact)
{
    private readonly ConcurrentQueue<AuditEntry> _audit = [];

    public IReadOnlyList<AuditEntry> Audit => [.. _audit];

    public void ForgetAudit() => _audit.Clear();

    public async Task AnswerAsync(HttpContext context)
    {
        var body = await ReadBodyAsync(context);
        var entry = Describe(context.Request, body);
        var fault = faults.Next(entry);
        if (fault == Fault.Stale)
        {
            compact();
        }

        if (fault is { StatusCode: > 0 })
        {
            _audit.Enqueue(entry with { StatusCode = fault.StatusCode });
            await WriteAsync(context, TurnedAway(fault), fault: null);
            return;
        }

        if (fault == Fault.ResetBefore)
        {
            _audit.Enqueue(entry);
            context.Abort();
            return;
        }

        if (fault == Fault.Silence)
        {
            _audit.Enqueue(entry);
            await UntilAborted(context);
            return;
        }

        var (answer, user) = dispatcher.Answer(context, body);
        _audit.Enqueue(entry with { StatusCode = answer.StatusCode, User = user });
        await WriteAsync(context, fault == Fault.LateGateway ? TurnedAway(Fault.Status(504)) : answer, fault);
    }

    private static AuditEntry Describe(HttpRequest request, byte[] body)
    {
        var target = Dispatcher.Target(request.Path) ?? ("", "", "", request.Path.ToString(), "");
        var isWatch = request.Query["watch"].ToString() is "1" or "true";
        var verb = (request.Method, target.Item5.Length) switch
        {
            ("GET", _) when isWatch => "watch",
            ("GET", 0) => "list",
            ("GET", _) => "get",
            ("POST", _) => "create",
            ("PUT", _) => "update",
            (var method, _) => method.ToLowerInvariant(),
        };
        return new AuditEntry(
            verb, target.Item1, target.Item4, target.Item3, target.Item5, IsDryRun(request, body), request.Query["fieldManager"].ToString(), "", request.Headers.UserAgent.ToString(), request.Protocol, 0);
    }

    /// <summary>A deletion says so in its body.</summary>
    private static bool IsDryRun(HttpRequest request, byte[] body) =>
        request.Query["dryRun"] == "All" || (request.Method == "DELETE" && body.Length > 0 && JsonNode.Parse(body)?["dryRun"] is JsonArray { Count: > 0 });

    private static async Task<byte[]> ReadBodyAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        return body.ToArray();
    }

    private static Answer TurnedAway(Fault fault) => fault.StatusCode == 429
        ? new Answer(429, "Too many requests, please try again later.\n"u8.ToArray()) { ContentType = "text/plain; charset=utf-8", RetryAfterSeconds = fault.RetryAfterSeconds }
        : Answer.Refused(StatusBody.Failure(fault.StatusCode, fault.StatusCode == 503 ? "ServiceUnavailable" : "InternalError", "the server is currently unable to handle the request")) with
        {
            RetryAfterSeconds = fault.RetryAfterSeconds,
        };

    private static async Task WriteAsync(HttpContext context, Answer answer, Fault? fault)
    {
        if (fault == Fault.ResetAfter)
        {
            context.Abort();
            return;
        }

        var response = context.Response;
        response.StatusCode = answer.StatusCode;
        response.ContentType = answer.ContentType;
        foreach (var warning in answer.Warnings)
        {
            response.Headers.Append("Warning", $"299 - \"{warning.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        if (answer.RetryAfterSeconds is { } seconds)
        {
            response.Headers.RetryAfter = seconds.ToString(null as IFormatProvider);
        }

        if (answer.Stream is { } stream)
        {
            await stream(response.Body, context.RequestAborted);
            return;
        }

        response.ContentLength = answer.Body.Length;
        if (fault == Fault.HalfAnswer || fault == Fault.SlowAnswer)
        {
            await WriteHalfAsync(context, answer.Body, fault);
            return;
        }

        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }

    private static async Task WriteHalfAsync(HttpContext context, byte[] body, Fault fault)
    {
        await context.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        if (fault == Fault.HalfAnswer)
        {
            context.Abort();
            return;
        }

        await UntilAborted(context);
    }

    private static async Task UntilAborted(HttpContext context)
    {
        var aborted = new TaskCompletionSource();
        await using var _ = context.RequestAborted.Register(aborted.SetResult);
        await aborted.Task;
    }
}
