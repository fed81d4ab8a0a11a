namespace NetPolSdk.Deployment.Clusters;

/// <summary>What to list.</summary>
/// <param name="Resource">The resource.</param>
public sealed record ListRequest(ApiResource Resource)
{
    /// <summary>The namespace; null for all namespaces, and for resources of the whole cluster.</summary>
    public string? Namespace { get; init; }

    /// <summary>Only objects whose labels fulfil this selector, in the syntax of <c>kubectl --selector</c>; null for all.</summary>
    public string? LabelSelector { get; init; }

    /// <summary>How many objects a page has at most. The server may give fewer.</summary>
    public int PageSize { get; init; } = 500;

    /// <summary>Where the page before ended; null for the first page.</summary>
    public string? Continue { get; init; }

    /// <summary>Whether <c>metadata</c> suffices. A client that cannot ask for it alone gives the whole objects.</summary>
    public bool MetadataOnly { get; init; }
}
