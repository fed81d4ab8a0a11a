using System.Net.Http.Headers;
using NetPolSdk.Deployment.Clusters.Kubeconfigs;

namespace NetPolSdk.Deployment.Clusters.Connections;

/// <summary>Whom requests are made for. What the command line says counts before the kubeconfig.</summary>
/// <seealso href="https://kubernetes.io/docs/reference/access-authn-authz/authentication/#user-impersonation">User impersonation</seealso>
internal sealed record Impersonation(string? User, string? Uid, IReadOnlyList<string> Groups, IReadOnlyList<(string Key, string Value)> Extra)
{
    public static Impersonation None { get; } = new(null, null, [], []);

    public static Impersonation Of(ClusterSelection selection) => selection.ImpersonatedUser is { } user
        ? new Impersonation(user, selection.ImpersonatedUid, selection.ImpersonatedGroups, []).Checked()
        : selection.ImpersonatedGroups.Count == 0 && selection.ImpersonatedUid is null
            ? None
            : throw new KubeconfigException("A group or uid to act for is given, and no user. Give the user as well, with --as.");

    public static Impersonation Read(KubeconfigEntry user, ClusterSelection selection)
    {
        if (Of(selection) is { User: not null } selected)
        {
            return selected;
        }

        var extra = user.Part("as-user-extra") is { } keys ? keys.Node.Entries.SelectMany(entry => keys.Texts(entry.Name).Select(value => (entry.Name, value))).ToArray() : [];
        var read = new Impersonation(user.Text("as"), user.Text("as-uid"), user.Texts("as-groups"), extra);
        return read.User is null && (read.Uid is not null || read.Groups.Count > 0 || extra.Length > 0)
            ? throw user.Fault("as", "is missing, and something else to act for is given", "Write the user to act for, or remove as-uid, as-groups and as-user-extra.")
            : read.Checked();
    }

    /// <summary>Refuses what a header cannot carry: were it left out, the request would be made for somebody else.</summary>
    /// <exception cref="KubeconfigException">A name is empty or has such characters.</exception>
    public Impersonation Checked()
    {
        string?[] all = [User, Uid, .. Groups, .. Extra.Select(extra => extra.Value)];
        return all.OfType<string>().All(text => text.Length > 0 && text.All(c => c is >= ' ' and <= '~'))
            ? this
            : throw new KubeconfigException("A user, uid or group to act for is empty, or has characters that a header cannot carry. Check --as and the as fields of the user in the kubeconfig.");
    }

    public void Apply(HttpRequestHeaders headers)
    {
        if (User is null)
        {
            return;
        }

        headers.TryAddWithoutValidation("Impersonate-User", User);
        if (Uid is not null)
        {
            headers.TryAddWithoutValidation("Impersonate-Uid", Uid);
        }

        foreach (var group in Groups)
        {
            headers.TryAddWithoutValidation("Impersonate-Group", group);
        }

        foreach (var (key, value) in Extra)
        {
            headers.TryAddWithoutValidation("Impersonate-Extra-" + Uri.EscapeDataString(key), value);
        }
    }
}
