using System.Text.Json.Nodes;
using NetPolSdk.ContractServer.Objects;
using NetPolSdk.ContractServer.Requests;

namespace NetPolSdk.ContractServer.Fields;

/// <summary>Server-side apply, and what other writes do to the owners of fields.</summary>
/// <param name="kind">The kind that is written.</param>
/// <param name="time">When.</param>
internal sealed class Ownership(ServedKind kind, string time)
{
    private readonly FieldShape _shape = Shapes.Of(kind);

    /// <summary>The object after an apply, not yet defaulted.</summary>
    /// <exception cref="RefusedException">Others own fields that would change.</exception>
    public JsonObject Apply(JsonObject? live, JsonObject applied, string manager, bool force)
    {
        var standing = live ?? new JsonObject { ["metadata"] = new JsonObject() };
        var given = FieldSets.OfApplied(applied, _shape);
        var managers = FieldManager.ReadAll(standing);
        var own = managers.FirstOrDefault(entry => entry.IsApply && entry.Name == manager);
        var others = managers.Where(entry => entry != own).ToList();

        var merged = Merging.Merge(standing, applied, _shape)!.AsObject();
        if (standing["metadata"]!["managedFields"] is { } kept)
        {
            merged["metadata"]!["managedFields"] = kept.DeepClone();
        }

        var changed = FieldSets.Changed(standing, merged, _shape);
        others = [.. Contested(others, changed, force)];
        Prune(merged, own?.Fields.Except(given), others);
        var entry = own is not null && own.Fields.Same(given) && changed.IsEmpty ? own : new FieldManager(manager, "Apply", kind.ApiVersion, time, given);
        FieldManager.WriteAll(merged, [.. others, entry]);
        return merged;
    }

    /// <summary>Notes who made the changes of a create, a put or a patch.</summary>
    public void Update(JsonObject? live, JsonObject fresh, string manager)
    {
        var old = live ?? ZeroValues.Of(kind);
        var changed = FieldSets.Changed(old, fresh, _shape);
        var removed = FieldSets.Removed(old, fresh, _shape);
        var managers = live is null ? [] : FieldManager.ReadAll(live);
        var own = managers.FirstOrDefault(entry => !entry.IsApply && entry.Name == manager);
        var others = managers.Where(entry => entry != own).Select(entry => entry with { Fields = entry.Fields.Except(changed).Except(removed) });
        var fields = (own?.Fields ?? new FieldSet()).Union(changed).Except(removed);
        FieldManager.WriteAll(fresh, [.. others, own is not null && own.Fields.Same(fields) && changed.IsEmpty ? own : new FieldManager(manager, "Update", kind.ApiVersion, time, fields)]);
    }

    private static IEnumerable<FieldManager> Contested(List<FieldManager> others, FieldSet changed, bool force)
    {
        var conflicts = others.SelectMany(other => other.Fields.Intersect(changed).Members().Select(path => (other, Path: FieldSet.Describe(path)))).ToArray();
        return conflicts.Length == 0 || force
            ? others.Select(other => other with { Fields = other.Fields.Except(changed) })
            : throw new RefusedException(StatusBody.FieldConflict(conflicts));
    }

    /// <summary>What this manager gave before and gives no longer goes, unless another one owns it or a part of it.</summary>
    private void Prune(JsonObject merged, FieldSet? dropped, List<FieldManager> others)
    {
        foreach (var path in dropped?.Members().OrderByDescending(path => path.Length) ?? Enumerable.Empty<string[]>())
        {
            if (!others.Any(other => Owns(other.Fields, path)))
            {
                Merging.Remove(merged, _shape, path);
            }
        }
    }

    private static bool Owns(FieldSet fields, string[] path)
    {
        var at = fields;
        foreach (var step in path)
        {
            at = at?.Find(step);
        }

        return at is { IsEmpty: false };
    }
}
