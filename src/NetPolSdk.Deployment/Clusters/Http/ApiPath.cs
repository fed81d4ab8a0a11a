using System.Text;

namespace NetPolSdk.Deployment.Clusters.Http;

/// <summary>The path and query of a request. Whatever is not fixed is escaped.</summary>
internal readonly struct ApiPath
{
    private readonly StringBuilder _text;

    public ApiPath(ApiResource resource, string? space, string? name)
    {
        _text = new StringBuilder(resource.Group.Length == 0 ? "/api" : "/apis");
        Add(resource.Group);
        Add(resource.Version);
        if (resource.IsNamespaced && space is not null)
        {
            _text.Append("/namespaces");
            Add(space);
        }

        Add(resource.Plural);
        Add(name);
    }

    /// <summary>The path with one parameter more; null leaves it out.</summary>
    public ApiPath With(string parameter, string? value)
    {
        if (value is not null)
        {
            _text.Append(_text.ToString().Contains('?', StringComparison.Ordinal) ? '&' : '?').Append(parameter).Append('=').Append(Uri.EscapeDataString(value));
        }

        return this;
    }

    public override string ToString() => _text.ToString();


    private void Add(string? segment)
    {
        if (!string.IsNullOrEmpty(segment))
        {
            _text.Append('/').Append(segment is "." or ".." ? segment.Replace(".", "%2E", StringComparison.Ordinal) : Uri.EscapeDataString(segment));
        }
    }
}
