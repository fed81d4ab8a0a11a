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
            rule.Append("- apiGroups: [").Append(Quoted(Access.Group)).Append("]\n");
            rule.Append("  resources: [").Append(Quoted(Access.Plural)).Append("]\n");
            rule.Append("  verbs: [").Append(Access.Verb is "patch" or "create" ? "\"create\", \"patch\"" : Quoted(Access.Verb)).Append("]\n");
            return rule.ToString();
        }
    }

    /// <summary>The kind of role that the rule belongs in: <c>Role</c> where one namespace suffices, otherwise <c>ClusterRole</c>.</summary>
    public string RoleKind => Access.Namespace is null ? "ClusterRole" : "Role";

    /// <summary>What is missing, in one sentence.</summary>
    public override string ToString()
    {
        var resource = Access.Group.Length == 0 ? Access.Plural : $"{Access.Plural}.{Access.Group}";
        var user = User.Length == 0 ? "The caller" : $"The user \"{User}\"";
        return $"{user} may not {Access.Verb} {resource} {(Access.Namespace is { } space ? $"in the namespace {space}" : "in the whole cluster")}";
    }

    /// <summary>The server's message names the verb, which may be another than that of the request: an apply that would create needs <c>create</c>.</summary>
    internal static MissingPermission Of(AccessRequest request, string message)
    {
        var said = Said().Match(message);
        return said.Success
            ? new MissingPermission(said.Groups["user"].Value, request with { Verb = said.Groups["verb"].Value })
            : new MissingPermission("", request);
    }

    private static string Quoted(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"";

    [GeneratedRegex("User \"(?<user>[^\"]*)\" cannot (?<verb>[a-z]+) resource \"", RegexOptions.CultureInvariant)]
    private static partial Regex Said();
}
