using System.Text;
using System.Text.RegularExpressions;

namespace NetPolSdk.Deployment.Clusters;

/// <summary>A right that the caller of a server lacks, and the RBAC objects that would grant it.</summary>
/// <param name="User">Whom the server takes the caller for; empty where it does not say.</param>
/// <param name="Access">What was refused.</param>
/// <seealso href="https://kubernetes.io/docs/reference/access-authn-authz/rbac/">Using RBAC authorization</seealso>
public sealed partial record MissingPermission(string User, AccessRequest Access)
{
    /// <summary>The rule that would grant the right, as it stands in the <c>rules</c> of a Role or ClusterRole. Server-side apply needs <c>create</c> beside <c>patch</c>, so both are in it.</summary>
    public string Rule
    {
        get
        {
            var rule = new StringBuilder();
            rule.Append("- apiGroups: [").Append(Scalar(Access.Group)).Append("]\n");
            rule.Append("  resources: [").Append(Scalar(Access.Plural)).Append("]\n");
            rule.Append("  verbs: [").Append(Access.Verb is "patch" or "create" ? "\"create\", \"patch\"" : Scalar(Access.Verb)).Append("]\n");
            return rule.ToString();
        }
    }

    /// <summary>The kind of role that the rule belongs in: <c>Role</c> where one namespace suffices, otherwise <c>ClusterRole</c>.</summary>
    public string RoleKind => Access.Namespace is null ? "ClusterRole" : "Role";

    /// <summary>What is missing, in one sentence.</summary>
    public override string ToString()
    {
        var resource = Access.Group.Length == 0 ? Access.Plural : $"{Access.Plural}.{Access.Group}";
        return $"{(User.Length == 0 ? "The caller" : $"The user {Quoted.Text(User)}")} may not {Access.Verb} {resource} {(Access.Namespace is { } space ? $"in the namespace {space}" : "in the whole cluster")}";
    }

    /// <summary>
    /// What the server's message names, which may be another right than the request suggests: an apply that would create needs <c>create</c>, and
    /// acting for somebody else needs <c>impersonate</c>. Null where the server refuses for another reason, such as a quota or an admission webhook.
    /// </summary>
    internal static MissingPermission? Of(AccessRequest request, string message)
    {
        if (Said().Match(message) is not { Success: true, Groups: var said })
        {
            return message.Length == 0 ? new MissingPermission("", request) : null;
        }

        var space = said["namespace"].Success ? said["namespace"].Value : null;
        var isAsked = said["resource"].Value == request.Plural && said["group"].Value == request.Group;
        return new MissingPermission(said["user"].Value, new AccessRequest(said["verb"].Value, said["group"].Value, said["resource"].Value, space, isAsked ? request.Name : null));
    }

    private static string Scalar(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex("User \"(?<user>[^\"]*)\" cannot (?<verb>[a-z]+) resource \"(?<resource>[^\"]+)\" in API group \"(?<group>[^\"]*)\"(?: in the namespace \"(?<namespace>[^\"]*)\")?", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
