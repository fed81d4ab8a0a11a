using System.Text.Json.Nodes;
using NetPolSdk.ContractServer.Fields;
using NetPolSdk.ContractServer.Objects;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>The Status objects that a server answers with.</summary>
internal static class StatusBody
{
    public static JsonObject NotFound(ServedKind kind, string name) =>
        Failure(404, "NotFound", $"{kind.QualifiedPlural} \"{name}\" not found", Details(name, kind.Group, kind.Plural));

    public static JsonObject AlreadyExists(ServedKind kind, string name) =>
        Failure(409, "AlreadyExists", $"{kind.QualifiedPlural} \"{name}\" already exists", Details(name, kind.Group, kind.Plural));

    public static JsonObject Modified(ServedKind kind, string name) => Failure(
        409,
        "Conflict",
        $"Operation cannot be fulfilled on {kind.QualifiedPlural} \"{name}\": the object has been modified; please apply your changes to the latest version and try again",
        Details(name, kind.Group, kind.Plural));

    public static JsonObject PreconditionFailed(StoredObject stored, string what, string asked, string stands) => Failure(
        409,
        "Conflict",
        $"Operation cannot be fulfilled on {stored.Kind.QualifiedKind} \"{stored.Name}\": the {what} in the precondition ({asked}) does not match the {what} in record ({stands})." +
        (what == "UID" ? " The object might have been deleted and then recreated" : " The object might have been modified"),
        Details(stored.Name, stored.Kind.Group, stored.Kind.Kind));

    public static JsonObject Forbidden(string group, string plural, string name, string reason) => Failure(
        403,
        "Forbidden",
        $"{(group.Length == 0 ? plural : $"{plural}.{group}")}{(name.Length == 0 ? "" : $" \"{name}\"")} is forbidden: {reason}",
        Details(name, group, plural));

    public static JsonObject Invalid(string group, string kind, string name, IReadOnlyList<(string Reason, string Field, string Message)> faults)
    {
        var texts = faults.Select(fault => $"{fault.Field}: {fault.Message}").ToArray();
        var details = Details(name, group, kind);
        details["causes"] = new JsonArray([.. faults.Select(fault => new JsonObject { ["reason"] = fault.Reason, ["message"] = fault.Message, ["field"] = fault.Field })]);
        var all = texts.Length == 1 ? texts[0] : $"[{string.Join(", ", texts)}]";
        return Failure(422, "Invalid", $"{(group.Length == 0 ? kind : $"{kind}.{group}")} \"{name}\" is invalid: {all}", details);
    }

    public static JsonObject FieldConflict(IReadOnlyList<(FieldManager Manager, string Path)> conflicts)
    {
        var details = new JsonObject
        {
            ["causes"] = new JsonArray([.. conflicts.Select(conflict => new JsonObject
            {
                ["reason"] = "FieldManagerConflict",
                ["message"] = $"conflict with {conflict.Manager.Described}",
                ["field"] = conflict.Path,
            })]),
        };
        var all = conflicts.Count == 1
            ? $"1 conflict: conflict with {conflicts[0].Manager.Described}: {conflicts[0].Path}"
            : $"{conflicts.Count} conflicts: " + string.Join("\n", conflicts.GroupBy(conflict => conflict.Manager.Described)
                .Select(manager => $"conflicts with {manager.Key}:\n{string.Join("\n", manager.Select(conflict => "- " + conflict.Path))}"));
        return Failure(409, "Conflict", $"Apply failed with {all}", details);
    }

    public static JsonObject NotTyped(ServedKind kind, string space, string name, string fault) => Failure(
        500, null, $"failed to create typed patch object ({space}/{name}; {kind.ApiVersion}, Kind={kind.Kind}): {fault}", null);

    public static JsonObject Deleted(StoredObject stored)
    {
        var details = Details(stored.Name, stored.Kind.Group, stored.Kind.Plural);
        details["uid"] = stored.Uid;
        return new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = "Success", ["details"] = details };
    }

    public static JsonObject Failure(int code, string? reason, string message, JsonObject? details = null)
    {
        var status = new JsonObject { ["kind"] = "Status", ["apiVersion"] = "v1", ["metadata"] = new JsonObject(), ["status"] = "Failure", ["message"] = message };
        if (reason is not null)
        {
            status["reason"] = reason;
        }

        if (details is not null)
        {
            status["details"] = details;
        }

        status["code"] = code;
        return status;
    }

    private static JsonObject Details(string name, string group, string kind)
    {
        var details = new JsonObject();
        foreach (var (field, value) in new[] { ("name", name), ("group", group), ("kind", kind) })
        {
            if (value.Length > 0)
            {
                details[field] = value;
            }
        }

        return details;
    }
}
