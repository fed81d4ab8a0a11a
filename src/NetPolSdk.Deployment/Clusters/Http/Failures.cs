using System.Net;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using System.Text.Json;
using Polly.Timeout;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>Makes exceptions of refusals and of connections that fail. What a server says is shown on one line, without control characters.</summary>
internal static class Failures
{
    private const int MostOfABody = 300;

    /// <summary>A server that refused.</summary>
    public static ApiServerException OfStatus(ApiAnswer answer)
    {
        var status = Parse(answer.Body);
        var said = LiveObject.Text(status, "message") ?? "";
        var reason = LiveObject.Text(status, "reason") ?? "";
        var causes = ReadCauses(status);
        if (causes.Count == 0 && TypedPatchFault.Read(said) is { Count: > 0 } faults)
        {
            (causes, reason) = (faults, "Invalid");
        }

        var about = answer.Call.About;
        return new ApiServerException(MessageOf(answer, said))
        {
            Request = about,
            StatusCode = (int)answer.StatusCode,
            Reason = reason,
            StatusMessage = said,
            Causes = causes,
            RetryAfter = answer.RetryAfter,
            Warnings = answer.Warnings,
        };
    }

    /// <summary>A server from which no answer came.</summary>
    public static ApiServerException OfConnection(ApiCall call, string server, Attempts attempts, Exception unanswered, ApiServerClientOptions options)
    {
        var times = attempts.Count == 1 ? "" : $", {attempts.Count} attempts";
        var why = unanswered is TimeoutRejectedException
            ? TimeoutOf(attempts, options)
            : ReasonOf(unanswered);
        return new ApiServerException($"No answer from {server} to {Describe(call.About)}{times}: {why}", unanswered)
        {
            Request = call.About,
            RetryAfter = attempts.LastAnswer?.RetryAfter,
        };
    }

    /// <summary>Whether no further attempt is worth while: the server is not the one that is trusted.</summary>
    public static bool IsFinal(Exception exception) => exception is HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError or HttpRequestError.UserAuthenticationError or HttpRequestError.ConfigurationLimitExceeded };

    /// <summary>Whether there was nobody to send the request to.</summary>
    public static bool IsNoConnection(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError or HttpRequestError.ProxyTunnelError };

    private static string TimeoutOf(Attempts attempts, ApiServerClientOptions options) => attempts.LastAnswer is { } last
        ? $"it was busy for {Seconds(options.OverallTimeout)} (status {(int)last.StatusCode}). Try again when it is not."
        : $"it takes longer than {Seconds(attempts.Count > options.MostRetries ? options.AttemptTimeout : options.OverallTimeout)}. Check that the address is right, that the cluster is up, and any proxy in between.";

    private static string Seconds(TimeSpan time) => $"{time.TotalSeconds:0.#} s";

    private static string ReasonOf(Exception exception) => exception switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.NameResolutionError } => "its name is not known. Check the server's address in the kubeconfig.",
        HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } => $"the TLS connection failed: {Innermost(exception)} Check certificate-authority, tls-server-name and the client certificate in the kubeconfig.",
        HttpRequestException { HttpRequestError: HttpRequestError.ProxyTunnelError } => "the proxy did not let it through. Check proxy-url in the kubeconfig.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError, InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } => "the connection was refused. Check that the cluster is up, and the server's address in the kubeconfig.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError } => $"no connection: {Innermost(exception)} Check that the cluster is up, and the server's address in the kubeconfig.",
        HttpRequestException { HttpRequestError: HttpRequestError.ConfigurationLimitExceeded } => "what it says is longer than any answer of an API server. Check the server's address in the kubeconfig.",
        _ => "the connection was cut. Check that the cluster is up, then run the command again.",
    };

    private static string Innermost(Exception exception)
    {
        var inner = exception.InnerException as AuthenticationException ?? exception.InnerException ?? exception;
        return Quoted.Line(inner.Message.TrimEnd('.')) + ".";
    }

    private static string MessageOf(ApiAnswer answer, string said)
    {
        var about = answer.Call.About;
        if (answer.StatusCode == HttpStatusCode.Forbidden && MissingPermission.Of(about, said) is { } missing)
        {
            return missing.User == "system:anonymous"
                ? $"{answer.Server} takes the caller for nobody (system:anonymous). Check that the user of the context in the kubeconfig has credentials, and log in again."
                : $"{missing}. Ask for this rule in a {missing.RoleKind}:\n{missing.Rule}";
        }

        if (answer.StatusCode == HttpStatusCode.Unauthorized)
        {
            return $"{answer.Server} does not accept the credentials. Log in again, or check the user of the context in the kubeconfig.";
        }

        var words = said.Length > 0 ? said : Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, MostOfABody))).Trim();
        return $"{answer.Server} refused to {Describe(about)} ({(int)answer.StatusCode}): {Quoted.Line(words)}";
    }

    private static string Describe(AccessRequest about)
    {
        var resource = about.Group.Length == 0 ? about.Plural : $"{about.Plural}.{about.Group}";
        var name = (about.Namespace, about.Name) switch
        {
            (null, null) => "",
            ({ } space, null) => $" in {space}",
            (null, { } only) => $" {only}",
            var (space, named) => $" {space}/{named}",
        };
        return Quoted.Line($"{about.Verb} {resource}{name}");
    }

    private static JsonElement? Parse(byte[] body)
    {
        try
        {
            return JsonElement.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ValueList<StatusCause> ReadCauses(JsonElement? status) =>
        LiveObject.Member(LiveObject.Member(status, "details"), "causes") is { ValueKind: JsonValueKind.Array } causes
            ? ValueList.From(causes.EnumerateArray().Select(cause => new StatusCause(LiveObject.Text(cause, "reason") ?? "", LiveObject.Text(cause, "message") ?? "", LiveObject.Text(cause, "field") ?? "")))
            : [];
}
