namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>How the attempts at one request have gone so far.</summary>
internal sealed class Attempts(ApiCall call)
{
    public ApiCall Call => call;

    public int Count { get; set; }

    /// <summary>Whether an attempt may have taken effect, although no answer came.</summary>
    public bool IsUnanswered { get; set; }

    public ApiAnswer? LastAnswer { get; set; }
}
