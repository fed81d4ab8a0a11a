namespace NetPolSdk.Deployment.Clusters;

/// <summary>What follows from the verbs of any <see cref="IApiServer"/>.</summary>
public static class ApiServerExtensions
{
    private const int MostRestarts = 5;

    /// <summary>Reads a whole list, page by page. Where a page comes too late for the server to continue (410), the list begins anew.</summary>
    /// <param name="server">The server.</param>
    /// <param name="request">What to list.</param>
    /// <param name="cancellation">Ends the wait.</param>
    /// <returns>All objects as they stood at one moment.</returns>
    /// <exception cref="ApiServerException">The server refused, did not answer, or let the list grow too old again and again.</exception>
    /// <seealso href="https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks">Retrieving large results sets in chunks</seealso>
    public static async Task<ObjectPage> ListAsync(this IApiServer server, ListRequest request, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(server);
        ArgumentNullException.ThrowIfNull(request);
        for (var restarts = 0; ; restarts++)
        {
            try
            {
                return await ReadPagesAsync(server, request, cancellation).ConfigureAwait(false);
            }
            catch (ApiServerException tooOld) when (tooOld.IsGone && restarts < MostRestarts)
            {
                request = request with { Continue = null };
            }
        }
    }

    private static async Task<ObjectPage> ReadPagesAsync(IApiServer server, ListRequest request, CancellationToken cancellation)
    {
        var page = await server.ListPageAsync(request, cancellation).ConfigureAwait(false);
        if (page.Continue is null)
        {
            return page;
        }

        var items = new List<LiveObject>(page.Items);
        while (page.Continue is { } next)
        {
            page = await server.ListPageAsync(request with { Continue = next }, cancellation).ConfigureAwait(false);
            items.AddRange(page.Items);
        }

        return page with { Items = items };
    }
}
