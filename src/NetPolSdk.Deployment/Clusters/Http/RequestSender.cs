using System.Net.Http.Headers;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>Sends a request until it is answered: attempts, the waits between them, and the end of patience.</summary>
internal sealed class RequestSender
{
    /// <summary>More than any page of a list has.</summary>
    private const long MostBytes = 512 * 1024 * 1024;

    private static readonly ResiliencePropertyKey<Attempts> AttemptsOf = new("attempts");

    private readonly HttpMessageInvoker _invoker;
    private readonly string _server;
    private readonly ApiServerClientOptions _options;
    private readonly ResiliencePipeline<ApiAnswer> _pipeline;
    private volatile bool _hasAnswered;

    public RequestSender(HttpMessageInvoker invoker, string server, ApiServerClientOptions options)
    {
        _invoker = invoker;
        _server = server;
        _options = options;
        _pipeline = new ResiliencePipelineBuilder<ApiAnswer> { TimeProvider = options.Clock }
            .AddTimeout(options.OverallTimeout)
            .AddRetry(new RetryStrategyOptions<ApiAnswer>
            {
                MaxRetryAttempts = Math.Max(1, options.MostRetries),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstDelay,
                MaxDelay = options.LongestDelay,
                ShouldHandle = outcome => ValueTask.FromResult(options.MostRetries > 0 && IsPassing(outcome)),
                DelayGenerator = outcome => ValueTask.FromResult(outcome.Outcome.Result?.RetryAfter),
            })
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    /// <summary>The answer, whatever its status.</summary>
    /// <exception cref="ApiServerException">No answer came.</exception>
    public async Task<ApiAnswer> SendAsync(ApiCall call, CancellationToken cancellation)
    {
        var attempts = new Attempts(call);
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(AttemptsOf, attempts);
        try
        {
            return await _pipeline.ExecuteAsync(static (context, sender) => sender.AttemptAsync(context), context, this).ConfigureAwait(false);
        }
        catch (Exception unanswered) when (IsUnanswered(unanswered))
        {
            throw Failures.OfConnection(call, _server, attempts, unanswered, _options);
        }
        catch (KubeconfigException noCredentials)
        {
            throw new ApiServerException(noCredentials.Message, noCredentials) { Request = call.About };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<ApiAnswer> AttemptAsync(ResilienceContext context)
    {
        var attempts = context.Properties.GetValue(AttemptsOf, null!);
        attempts.Count++;
        var followsUnanswered = attempts.IsUnanswered;
        attempts.IsUnanswered = true;
        using var request = Request(attempts.Call);
        using var response = await _invoker.SendAsync(request, context.CancellationToken).ConfigureAwait(false);
        await response.Content.LoadIntoBufferAsync(MostBytes, context.CancellationToken).ConfigureAwait(false);
        var body = await response.Content.ReadAsByteArrayAsync(context.CancellationToken).ConfigureAwait(false);
        _hasAnswered = true;

        // A gateway that has lost patience says 5xx of what may well have happened behind it.
        attempts.IsUnanswered = followsUnanswered || (int)response.StatusCode >= 500;
        return attempts.LastAnswer = new ApiAnswer(attempts.Call, _server, response.StatusCode, body)
        {
            RetryAfter = WaitOf(response.Headers.RetryAfter),
            Warnings = WarningHeaders.Read(response.Headers),
            FollowsUnanswered = followsUnanswered,
        };
    }

    private HttpRequestMessage Request(ApiCall call)
    {
        var request = new HttpRequestMessage(call.Method, _server + call.Path)
        {
            Version = System.Net.HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        request.Headers.TryAddWithoutValidation("Accept", call.Accept);
        request.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        if (call.ContentType is not null)
        {
            request.Content = new ReadOnlyMemoryContent(call.Content);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", call.ContentType);
        }

        return request;
    }

    private TimeSpan? WaitOf(RetryConditionHeaderValue? header)
    {
        var wait = header?.Delta ?? (header?.Date is { } date ? date - _options.Clock.GetUtcNow() : null);
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    /// <summary>Whether another attempt may fare better.</summary>
    private bool IsPassing(RetryPredicateArguments<ApiAnswer> outcome) => outcome.Outcome switch
    {
        { Result: { } answer } => IsPassing(answer) && !(answer.RetryAfter > _options.OverallTimeout),
        { Exception: { } exception } => IsUnanswered(exception) && !Failures.IsFinal(exception) && (_hasAnswered || outcome.AttemptNumber < 2 || !Failures.IsNoConnection(exception)),
        _ => false,
    };

    private static bool IsPassing(ApiAnswer answer) => (int)answer.StatusCode switch
    {
        429 or 502 or 503 or 504 => true,
        500 => !TypedPatchFault.IsIn(answer.Body),
        _ => false,
    };

    private static bool IsUnanswered(Exception exception) => exception is HttpRequestException or IOException or TimeoutRejectedException;
}
