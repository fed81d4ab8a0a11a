using System.Text.Json;

namespace NetPolSdk.Deployment.Clusters;

/// <summary>The fields of an object that one manager owns by one kind of operation.</summary>
/// <param name="Manager">The field manager, such as <c>netpolsdk</c> or <c>kubectl-edit</c>.</param>
/// <param name="Operation"><c>Apply</c> for server-side apply, <c>Update</c> for every other write.</param>
/// <param name="Subresource">The subresource that was written, such as <c>status</c>; empty for the object itself.</param>
/// <param name="Fields">The set of fields in the form <c>FieldsV1</c>; null where the server gave none.</param>
/// <seealso href="https://kubernetes.io/docs/reference/using-api/server-side-apply/#field-management">Field management</seealso>
public sealed record ManagedFieldsEntry(string Manager, string Operation, string Subresource, JsonElement? Fields)
{
    /// <summary>Whether the entry comes from server-side apply.</summary>
    public bool IsApplied => Operation == "Apply";

    /// <summary>Whether this manager owns a field, or anything below it.</summary>
    /// <param name="path">The names of the fields from the top, such as <c>spec</c>, <c>ingress</c>.</param>
    public bool Owns(params ReadOnlySpan<string> path)
    {
        var at = Fields;
        foreach (var name in path)
        {
            at = LiveObject.Member(at, "f:" + name);
        }

        return at is not null;
    }

    internal static ManagedFieldsEntry Read(JsonElement entry) => new(
        LiveObject.Text(entry, "manager") ?? "",
        LiveObject.Text(entry, "operation") ?? "",
        LiveObject.Text(entry, "subresource") ?? "",
        LiveObject.Member(entry, "fieldsV1"));
}
