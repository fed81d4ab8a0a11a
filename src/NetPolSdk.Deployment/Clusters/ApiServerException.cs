using System.Net;
using NetPolSdk.Deployment.Clusters.Http;

namespace NetPolSdk.Deployment.Clusters;

/// <summary>A server refused a request, or no answer came. The message says what was asked, why it failed and, where there is one, the remedy; it holds no credentials.</summary>
public sealed class ApiServerException : Exception
{
    /// <summary>A failure with a message of its own, such as that of a connection.</summary>
    /// <param name="message">What failed and what to do.</param>
    /// <param name="inner">What lies behind it.</param>
    public ApiServerException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    /// <summary>The exception for a refusal, for clients of other libraries that hold the answer.</summary>
    /// <param name="server">What messages call the server.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="statusCode">The HTTP status.</param>
    /// <param name="body">The body of the answer in UTF-8, a Status as JSON or whatever else came.</param>
    public static ApiServerException FromStatus(string server, AccessRequest request, int statusCode, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(request);
        return Failures.OfStatus(new ApiAnswer(new ApiCall(HttpMethod.Get, "", request), server, (HttpStatusCode)statusCode, body.ToArray()));
    }

    /// <summary>What was asked; null where the failure is none of one request.</summary>
    public AccessRequest? Request { get; init; }

    /// <summary>The HTTP status, such as 409; null where no answer came.</summary>
    public int? StatusCode { get; init; }

    /// <summary>The reason as the server names it, such as <c>Conflict</c>, <c>Invalid</c> or <c>Forbidden</c>; empty where it names none.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The server's own message; empty where no answer came.</summary>
    public string StatusMessage { get; init; } = "";

    /// <summary>Every single fault, where the server lists them.</summary>
    public ValueList<StatusCause> Causes { get; init; } = [];

    /// <summary>How long the server asks to be left alone; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>What the server warns of beside it.</summary>
    public ValueList<string> Warnings { get; init; } = [];

    /// <summary>Whether no answer came: no connection, a reset, or too long a wait. What a write did is then unknown.</summary>
    public bool IsUnanswered => StatusCode is null;

    /// <summary>Whether there is no such object, namespace or resource.</summary>
    public bool IsNotFound => StatusCode == 404;

    /// <summary>Whether it is forbidden; where the caller lacks the right, <see cref="MissingPermission"/> has the rule that would grant it.</summary>
    public bool IsForbidden => StatusCode == 403;

    /// <summary>Whether the credentials were not accepted.</summary>
    public bool IsUnauthorized => StatusCode == 401;

    /// <summary>Whether the server finds fault with the object itself; <see cref="Causes"/> names the fields.</summary>
    public bool IsInvalid => Reason == "Invalid";

    /// <summary>Whether other field managers own some of the fields.</summary>
    public bool IsFieldConflict => StatusCode == 409 && Causes.Any(cause => cause.Reason == "FieldManagerConflict");

    /// <summary>Whether an object of this name is already there.</summary>
    public bool IsAlreadyExists => Reason == "AlreadyExists";

    /// <summary>Whether a precondition on uid or resourceVersion did not hold.</summary>
    public bool IsPreconditionFailed => StatusCode == 409 && Reason == "Conflict" && !IsFieldConflict;

    /// <summary>Whether a list or a watch has grown too old to go on.</summary>
    public bool IsGone => StatusCode == 410;

    /// <summary>The right that was missing; null unless <see cref="IsForbidden"/>, and where something else than a right forbids it, such as a quota or an admission webhook.</summary>
    public MissingPermission? MissingPermission => IsForbidden && Request is { } request ? MissingPermission.Of(request, StatusMessage) : null;
}
