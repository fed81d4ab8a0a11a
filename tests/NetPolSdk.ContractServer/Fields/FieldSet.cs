using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Fields;

/// <summary>A set of fields of an object, as <c>FieldsV1</c> writes it: a tree whose steps are <c>f:name</c>, <c>k:{…}</c> and <c>v:…</c>.</summary>
internal sealed class FieldSet
{
    private readonly SortedDictionary<string, FieldSet> _children = new(StringComparer.Ordinal);

    public bool IsMember { get; set; }

    public IEnumerable<KeyValuePair<string, FieldSet>> Children => _children;

    public bool IsEmpty => !IsMember && _children.Values.All(child => child.IsEmpty);

    public FieldSet At(string step)
    {
        if (!_children.TryGetValue(step, out var child))
        {
            _children[step] = child = new FieldSet();
        }

        return child;
    }

    public FieldSet? Find(string step) => _children.GetValueOrDefault(step);

    public FieldSet Union(FieldSet other) => Combine(this, other, (left, right) => left || right);

    public FieldSet Except(FieldSet other) => Combine(this, other, (left, right) => left && !right);

    public FieldSet Intersect(FieldSet other) => Combine(this, other, (left, right) => left && right);

    public bool Same(FieldSet other) => JsonNode.DeepEquals(ToJson(), other.ToJson());

    /// <summary>Every member's path, outermost first.</summary>
    public IEnumerable<string[]> Members() => Members([]);

    public JsonObject ToJson()
    {
        var json = new JsonObject();
        if (IsMember && _children.Values.Any(child => !child.IsEmpty))
        {
            json["."] = new JsonObject();
        }

        foreach (var (step, child) in _children.Where(child => !child.Value.IsEmpty))
        {
            json[step] = child.ToJson();
        }

        return json;
    }

    public static FieldSet Read(JsonObject json)
    {
        var set = new FieldSet();
        foreach (var (step, child) in json)
        {
            if (step == ".")
            {
                set.IsMember = true;
                continue;
            }

            var at = Read(child!.AsObject());
            at.IsMember |= child.AsObject().Count == 0;
            set._children[step] = at;
        }

        return set;
    }

    /// <summary>A path as messages write it: <c>.spec.ingress</c>, <c>.containers[name="web"].image</c>.</summary>
    public static string Describe(string[] path) => string.Concat(path.Select(step => step[..2] switch
    {
        "f:" => "." + step[2..],
        "v:" => $"[={step[2..]}]",
        _ => "[" + string.Join(",", JsonNode.Parse(step[2..])!.AsObject().Select(key => $"{key.Key}={key.Value!.ToJsonString()}")) + "]",
    }));

    private static FieldSet Combine(FieldSet? left, FieldSet? right, Func<bool, bool, bool> isMember)
    {
        var combined = new FieldSet { IsMember = isMember(left?.IsMember ?? false, right?.IsMember ?? false) };
        foreach (var step in (left?._children.Keys ?? Enumerable.Empty<string>()).Union(right?._children.Keys ?? Enumerable.Empty<string>()))
        {
            var child = Combine(left?.Find(step), right?.Find(step), isMember);
            if (!child.IsEmpty)
            {
                combined._children[step] = child;
            }
        }

        return combined;
    }

    private IEnumerable<string[]> Members(string[] above)
    {
        if (IsMember && above.Length > 0)
        {
            yield return above;
        }

        foreach (var path in _children.SelectMany(child => child.Value.Members([.. above, child.Key])))
        {
            yield return path;
        }
    }
}
