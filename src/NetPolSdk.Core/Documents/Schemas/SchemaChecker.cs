using System.Globalization;

namespace NetPolSdk;

/// <summary>
/// Holds a document against a schema and reports what an API server reports: unknown and missing fields, wrong types, limits.
/// A null is a field left out, as the server drops it, but for the items of a list.
/// </summary>
/// <param name="rules">The rules to report under.</param>
/// <param name="context">Where faults go.</param>
internal sealed class SchemaChecker(SchemaRules rules, BindingContext context)
{
    public void Check(DocumentNode node, Schema schema)
    {
        switch (schema)
        {
            case ObjectSchema known when IsMapping(node, schema, out var mapping):
                CheckObject(mapping, known);
                break;
            case MapSchema map when IsMapping(node, schema, out var mapping):
                CheckMap(mapping, map);
                break;
            case SelectorSchema:
                SelectorBinder.Bind(node, context);
                break;
            case ListSchema list when node is SequenceNode sequence:
                CheckList(sequence, list);
                break;
            case TextSchema text when node is ScalarNode { Kind: ScalarKind.Text } scalar:
                CheckText(scalar, text);
                break;
            case IntegerSchema integer when IsInteger(node, out var number):
                CheckNumber(node, number, integer);
                break;
            case BooleanSchema when node is ScalarNode { Kind: ScalarKind.Boolean }:
            case NumberSchema when node is ScalarNode { Kind: ScalarKind.WholeNumber or ScalarKind.RealNumber }:
            case ObjectSchema or MapSchema:
                break;
            case NumberOrTextSchema either when node is ScalarNode { Kind: ScalarKind.Text } scalar:
                context.Report(node, scalar.Text, either.TextFault?.Invoke(scalar.Text));
                break;
            case NumberOrTextSchema either when IsInteger(node, out var number):
                context.Report(node, number.ToString(CultureInfo.InvariantCulture), either.NumberFault?.Invoke(number));
                break;
            default:
                context.ReportWrongType(node, schema.Expected);
                break;
        }
    }

    private static bool IsInteger(DocumentNode node, out long number)
    {
        number = 0;
        return node is ScalarNode scalar && ScalarResolver.TryReadInteger(scalar, out number);
    }

    private bool IsMapping(DocumentNode node, Schema schema, out MappingNode mapping)
    {
        mapping = (node as MappingNode)!;
        if (mapping is null)
        {
            context.ReportWrongType(node, schema.Expected);
        }

        return mapping is not null;
    }

    private void CheckObject(MappingNode mapping, ObjectSchema schema)
    {
        var given = 0;
        foreach (var entry in context.EntriesOf(mapping))
        {
            if (schema.Find(entry.Name) is not { } field)
            {
                context.ReportUnknown(entry, schema.Name, schema.FieldNames);
            }
            else if (field is AbsentSchema absent)
            {
                context.ReportField(entry.Name, entry.Key, absent.RuleId, absent.Problem, absent.Remedy);
            }
            else if (!entry.Value.IsNull)
            {
                given++;
                context.Enter(entry.Name);
                Check(entry.Value, field);
                context.Leave();
            }
        }

        foreach (var required in schema.Required)
        {
            if (mapping[required] is null or { IsNull: true })
            {
                context.Enter(required);
                context.Report(mapping, rules.Shape, "is missing", $"Every {schema.Name} needs it.", schema.Tolerated.Contains(required) ? FaultWeight.Tolerable : FaultWeight.Refused);
                context.Leave();
            }
        }

        CheckCount(mapping, given, schema);
        schema.Check?.Invoke(mapping, context);
    }

    private void CheckCount(MappingNode mapping, int given, ObjectSchema schema)
    {
        var names = string.Join(", ", schema.FieldNames);
        if (given == 0 && (schema.IsChoice || schema.IsNeverEmpty))
        {
            context.Report(mapping, rules.Shape, "says nothing", schema.FieldNames.Length == 1 ? $"Write {names}." : $"Write {(schema.IsChoice ? "one" : "some")} of {names}.");
        }
        else if (given > 1 && schema.IsChoice)
        {
            context.Report(mapping, rules.Shape, "says several things at once", $"Write only one of {names}.");
        }
    }

    private void CheckMap(MappingNode mapping, MapSchema schema)
    {
        foreach (var entry in context.EntriesOf(mapping))
        {
            context.Enter(entry.Name);
            context.Report(entry.Key, entry.Name, schema.KeyFault?.Invoke(entry.Name));
            if (!entry.Value.IsNull)
            {
                Check(entry.Value, schema.Values);
            }

            context.Leave();
        }
    }

    private void CheckList(SequenceNode sequence, ListSchema schema)
    {
        var count = sequence.Items.Count;
        if (count < schema.Least)
        {
            context.Report(sequence, rules.Shape, "is an empty list", "Name an item, or leave the list out where it may be left out.");
        }
        else if (count > schema.Most)
        {
            context.Report(sequence, rules.Limit, $"has {Text(count)} items, and may have {Text(schema.Most)}", schema.TooManyRemedy);
        }

        var seen = schema.IsSet ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < count; i++)
        {
            context.Enter(i);
            Check(sequence.Items[i], schema.Items);
            if (seen is not null && sequence.Items[i] is ScalarNode scalar && !seen.Add(scalar.Text))
            {
                context.Report(scalar, rules.Limit, $"{Quoted.Text(scalar.Text)} occurs twice", "Keep one of the two.");
            }

            context.Leave();
        }
    }

    private void CheckText(ScalarNode scalar, TextSchema schema)
    {
        if (schema.Values.Length > 0 && Array.IndexOf(schema.Values, scalar.Text) < 0)
        {
            var remedy = Spelling.Nearest(scalar.Text, schema.Values) is { } near ? $"Write {near}." : $"Write one of {string.Join(", ", schema.Values)}.";
            context.Report(scalar, rules.Value, $"{Quoted.Text(scalar.Text)} is none of {string.Join(", ", schema.Values)}", remedy);
        }
        else if (TextSyntax.LengthInCharacters(scalar.Text) is var length && length > schema.Longest)
        {
            context.Report(scalar, rules.Limit, $"has {Text(length)} characters, and may have {Text(schema.Longest)}", "Shorten it.");
        }
        else
        {
            context.Report(scalar, scalar.Text, schema.Fault?.Invoke(scalar.Text));
        }
    }

    private void CheckNumber(DocumentNode node, long number, IntegerSchema schema)
    {
        if (number < schema.Least || number > schema.Most)
        {
            context.Report(node, rules.Limit, $"{Text(number)} is out of bounds", $"Write a number from {Text(schema.Least)} to {Text(schema.Most)}.");
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
