using System.Globalization;

namespace NetPolSdk;

/// <summary>Follows a field path through a document.</summary>
internal static class FieldFinder
{
    /// <summary>The innermost node on the way to the field, and whether that is the field itself.</summary>
    public static ((ScalarNode? Key, DocumentNode Value) Node, bool IsWhole) Find(DocumentNode root, FieldPath field)
    {
        var rest = field.ToString();
        (ScalarNode? Key, DocumentNode Value) node = (null, root);
        while (rest.Length > 0)
        {
            if (Step(node.Value, ref rest) is not { } next)
            {
                return (node, false);
            }

            node = next;
        }

        return (node, true);
    }

    private static (ScalarNode? Key, DocumentNode Value)? Step(DocumentNode node, ref string rest) => node switch
    {
        MappingNode mapping => StepInto(mapping, ref rest),
        SequenceNode sequence => StepInto(sequence, ref rest),
        _ => null,
    };

    /// <summary>Keys may hold dots themselves, so the longest key that fits is taken.</summary>
    private static (ScalarNode? Key, DocumentNode Value)? StepInto(MappingNode mapping, ref string rest)
    {
        var name = rest[0] == '.' ? rest.Substring(1) : rest;
        MappingEntry? found = null;
        foreach (var entry in mapping.EntryArray)
        {
            if (Begins(name, entry.Name) && (found is null || entry.Name.Length >= found.Value.Name.Length))
            {
                found = entry;
            }
        }

        if (found is not { } match)
        {
            return null;
        }

        rest = name.Substring(match.Name.Length);
        return (match.Key, match.Value);
    }

    private static bool Begins(string path, string key) =>
        key.Length > 0 && path.StartsWith(key, StringComparison.Ordinal) && (path.Length == key.Length || path[key.Length] is '.' or '[');

    private static (ScalarNode? Key, DocumentNode Value)? StepInto(SequenceNode sequence, ref string rest)
    {
        var end = rest.IndexOf(']');
        if (rest[0] != '[' || end < 0 || !int.TryParse(rest.Substring(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) || index >= sequence.Items.Count)
        {
            return null;
        }

        rest = rest.Substring(end + 1);
        return (null, sequence.Items[index]);
    }
}
