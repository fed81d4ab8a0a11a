using System.Text.Json;
using System.Text.RegularExpressions;

namespace NetPolSdk.JsonSchema;

/// <summary>Holds values against a schema and collects what they break.</summary>
internal sealed class SchemaCheck(JsonElement root)
{
    private const int MostDepth = 200;

    private int _depth;

    public List<string> Faults { get; } = [];

    public void Value(JsonElement schema, JsonElement value, string path)
    {
        if (schema.ValueKind == JsonValueKind.True)
        {
            return;
        }

        if (schema.ValueKind == JsonValueKind.False)
        {
            Faults.Add($"{path}: nothing may be here");
            return;
        }

        if (++_depth > MostDepth)
        {
            throw new InvalidOperationException("The schema refers to itself without end.");
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            Keyword(schema, keyword.Name, keyword.Value, value, path);
        }

        _depth--;
    }

    private static bool IsType(string type, JsonElement value) => type switch
    {
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) && decimal.Truncate(number) == number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => value.ValueKind.ToString().Equals(type, StringComparison.OrdinalIgnoreCase),
    };

    private static int Length(string text) => text.EnumerateRunes().Count();

    private void Keyword(JsonElement schema, string name, JsonElement demand, JsonElement value, string path)
    {
        switch (name)
        {
            case "$ref":
                Value(SchemaReference.Find(root, demand.GetString()!), value, path);
                break;
            case "type":
                Must(Types(demand).Any(type => IsType(type, value)), path, $"is {value.ValueKind}, not {demand}");
                break;
            case "enum":
                Must(demand.EnumerateArray().Any(allowed => JsonElement.DeepEquals(allowed, value)), path, $"{value} is none of {demand}");
                break;
            case "const":
                Must(JsonElement.DeepEquals(demand, value), path, $"{value} is not {demand}");
                break;
            case "allOf":
                demand.EnumerateArray().ToList().ForEach(part => Value(part, value, path));
                break;
            case "anyOf":
                Must(demand.EnumerateArray().Any(part => IsValid(part, value)), path, "fits none of anyOf");
                break;
            case "oneOf":
                Must(demand.EnumerateArray().Count(part => IsValid(part, value)) == 1, path, "does not fit exactly one of oneOf");
                break;
            case "not":
                Must(!IsValid(demand, value), path, "is what it may not be");
                break;
            default:
                OfKind(schema, name, demand, value, path);
                break;
        }
    }

    private void OfKind(JsonElement schema, string name, JsonElement demand, JsonElement value, string path)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                OfObject(schema, name, demand, value, path);
                break;
            case JsonValueKind.Array:
                OfArray(name, demand, value, path);
                break;
            case JsonValueKind.String:
                OfText(name, demand, value.GetString()!, path);
                break;
            case JsonValueKind.Number:
                OfNumber(name, demand, value, path);
                break;
        }
    }

    private void OfObject(JsonElement schema, string name, JsonElement demand, JsonElement value, string path)
    {
        switch (name)
        {
            case "required":
                foreach (var member in demand.EnumerateArray())
                {
                    Must(value.TryGetProperty(member.GetString()!, out _), path, $"lacks {member}");
                }

                break;
            case "properties":
                foreach (var member in value.EnumerateObject().Where(member => demand.TryGetProperty(member.Name, out _)))
                {
                    Value(demand.GetProperty(member.Name), member.Value, path + "." + member.Name);
                }

                break;
            case "patternProperties":
                foreach (var (member, pattern) in from member in value.EnumerateObject() from pattern in demand.EnumerateObject() where Regex.IsMatch(member.Name, pattern.Name) select (member, pattern))
                {
                    Value(pattern.Value, member.Value, path + "." + member.Name);
                }

                break;
            case "additionalProperties":
                foreach (var member in value.EnumerateObject().Where(member => !IsNamed(schema, member.Name)))
                {
                    Value(demand, member.Value, path + "." + member.Name);
                }

                break;
            case "minProperties":
                Must(value.EnumerateObject().Count() >= demand.GetInt32(), path, $"has fewer than {demand} members");
                break;
            case "maxProperties":
                Must(value.EnumerateObject().Count() <= demand.GetInt32(), path, $"has more than {demand} members");
                break;
        }
    }

    private static bool IsNamed(JsonElement schema, string member) =>
        (schema.TryGetProperty("properties", out var named) && named.TryGetProperty(member, out _))
        || (schema.TryGetProperty("patternProperties", out var patterns) && patterns.EnumerateObject().Any(pattern => Regex.IsMatch(member, pattern.Name)));

    private void OfArray(string name, JsonElement demand, JsonElement value, string path)
    {
        switch (name)
        {
            case "items":
                for (var at = 0; at < value.GetArrayLength(); at++)
                {
                    Value(demand, value[at], $"{path}[{at}]");
                }

                break;
            case "minItems":
                Must(value.GetArrayLength() >= demand.GetInt32(), path, $"has fewer than {demand} items");
                break;
            case "maxItems":
                Must(value.GetArrayLength() <= demand.GetInt32(), path, $"has more than {demand} items");
                break;
            case "uniqueItems":
                var items = value.EnumerateArray().ToArray();
                Must(!demand.GetBoolean() || !items.Where((item, at) => items.Take(at).Any(other => JsonElement.DeepEquals(item, other))).Any(), path, "has an item twice");
                break;
        }
    }

    private void OfText(string name, JsonElement demand, string text, string path)
    {
        switch (name)
        {
            case "minLength":
                Must(Length(text) >= demand.GetInt32(), path, $"is shorter than {demand}");
                break;
            case "maxLength":
                Must(Length(text) <= demand.GetInt32(), path, $"is longer than {demand}");
                break;
            case "pattern":
                Must(Regex.IsMatch(text, demand.GetString()!), path, $"\"{text}\" does not match {demand}");
                break;
            case "format":
                Must(StringFormat.Holds(demand.GetString()!, text), path, $"\"{text}\" is no {demand}");
                break;
        }
    }

    private void OfNumber(string name, JsonElement demand, JsonElement value, string path)
    {
        switch (name)
        {
            case "minimum":
                Must(value.GetDecimal() >= demand.GetDecimal(), path, $"{value} is below {demand}");
                break;
            case "maximum":
                Must(value.GetDecimal() <= demand.GetDecimal(), path, $"{value} is above {demand}");
                break;
            case "exclusiveMinimum":
                Must(value.GetDecimal() > demand.GetDecimal(), path, $"{value} is not above {demand}");
                break;
            case "exclusiveMaximum":
                Must(value.GetDecimal() < demand.GetDecimal(), path, $"{value} is not below {demand}");
                break;
            case "format":
                Must(StringFormat.Holds(demand.GetString()!, value.GetRawText()), path, $"{value} is no {demand}");
                break;
        }
    }

    private static IEnumerable<string> Types(JsonElement demand) =>
        demand.ValueKind == JsonValueKind.Array ? demand.EnumerateArray().Select(static type => type.GetString()!) : [demand.GetString()!];

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        var trial = new SchemaCheck(root) { _depth = _depth };
        trial.Value(schema, value, "");
        return trial.Faults.Count == 0;
    }

    private void Must(bool holds, string path, string fault)
    {
        if (!holds)
        {
            Faults.Add($"{path}: {fault}");
        }
    }
}
