namespace NetPolSdk;

/// <summary>A path of HTTP requests, or the beginning of paths: an item of <c>http.paths</c>.</summary>
public sealed record CalicoHttpPath
{
    internal CalicoHttpPath(string text, bool isPrefix)
    {
        Text = text;
        IsPrefix = isPrefix;
    }

    /// <summary>The path; it begins with a slash.</summary>
    public string Text { get; }

    /// <summary>Whether paths only begin with it: <c>prefix</c>, not <c>exact</c>.</summary>
    public bool IsPrefix { get; }

    /// <summary>The path as a message names it.</summary>
    public override string ToString() => IsPrefix ? Text + "*" : Text;
}
