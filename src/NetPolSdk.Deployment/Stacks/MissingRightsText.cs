using NetPolSdk.Deployment.Clusters;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>Says which rights are missing, and the RBAC rules that would grant them.</summary>
internal static class MissingRightsText
{
    /// <summary>One message for all rights, naming the namespaces in which each is missing; none where none is.</summary>
    public static IEnumerable<string> Of(IEnumerable<MissingPermission> missing)
    {
        var rights = missing.GroupBy(right => (right.User, right.RoleKind, right.Rule)).OrderBy(group => group.Key.Rule, StringComparer.Ordinal).ToArray();
        if (rights.Length == 0)
        {
            return [];
        }

        var lines = rights.SelectMany(right => right.Select(one => (one.Access.Verb, one.Access.Group, one.Access.Plural)).Distinct().Select(access => Sentence(right.First(), access, right)));
        var rules = rights.GroupBy(right => right.Key.RoleKind).Select(kind =>
            $"Rules of a {kind.Key} that would grant it:\n" + string.Concat(kind.Select(right => right.Key.Rule).Distinct()).TrimEnd('\n'));
        return [string.Join('\n', lines.Concat(rules))];
    }

    private static string Sentence(MissingPermission first, (string Verb, string Group, string Plural) access, IEnumerable<MissingPermission> all)
    {
        var namespaces = all.Where(right => (right.Access.Verb, right.Access.Group, right.Access.Plural) == access).Select(right => right.Access.Namespace).OfType<string>().Distinct().Order(StringComparer.Ordinal).ToArray();
        return namespaces.Length < 2
            ? all.First(right => right.Access.Verb == access.Verb && right.Access.Plural == access.Plural) + "."
            : $"{first.ToString().Split(" may not ")[0]} may not {access.Verb} {(access.Group.Length == 0 ? access.Plural : $"{access.Plural}.{access.Group}")} in the namespaces {string.Join(", ", namespaces)}.";
    }
}
