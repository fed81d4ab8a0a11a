namespace NetPolSdk;

/// <summary>The faults of one document as it is bound, and the readers of plain values that report them.</summary>
internal sealed class BindingContext
{
    private const int FewKeys = 8;
    private const int MostFaults = 1000;

    private readonly FieldTrail _trail = new();

    /// <summary>Whether a null is dropped, as from custom resources, also where a typed server would read an empty string.</summary>
    public bool DropsNulls { get; init; }

    public List<DocumentFault> Faults { get; } = [];

    /// <summary>How many faults there were, those included that are not listed.</summary>
    public int FaultCount { get; private set; }

    public void Enter(string field) => _trail.Enter(field);

    public void Enter(int index) => _trail.Enter(index);

    public void Leave() => _trail.Leave();

    /// <summary>Reports a fault of the field at hand.</summary>
    public void Report(DocumentNode node, string ruleId, string problem, string remedy, FaultWeight weight = FaultWeight.Refused) =>
        Add(node, ruleId, problem, remedy, weight);

    /// <summary>Reports what is wrong with the value of the field at hand, if anything.</summary>
    public void Report(DocumentNode node, string value, SyntaxFault? fault)
    {
        if (fault is not null)
        {
            Report(node, fault.RuleId, Quoted.Text(value) + " " + fault.Problem, fault.Remedy);
        }
    }

    /// <summary>Reports a fault of a field of the object at hand.</summary>
    public void ReportField(string field, DocumentNode node, string ruleId, string problem, string remedy)
    {
        Enter(field);
        Report(node, ruleId, problem, remedy);
        Leave();
    }

    /// <summary>Reports what is worth a word but no obstacle.</summary>
    public void Remark(DocumentNode node, string ruleId, string problem, string remedy) =>
        Add(node, ruleId, problem, remedy, FaultWeight.Remark);

    /// <summary>Reports what a cluster may hold all the same.</summary>
    public void ReportTolerable(DocumentNode node, string value, SyntaxFault fault) =>
        Add(node, fault.RuleId, Quoted.Text(value) + " " + fault.Problem, fault.Remedy, FaultWeight.Tolerable);

    public void ReportWrongType(DocumentNode node, string expected) => Report(node, RuleIds.WrongType, $"must be {expected}, and is {Written(node)}", Remedy(node, expected));

    /// <summary>The entries of the object at hand, once its keys have been found to be different.</summary>
    public MappingEntry[] EntriesOf(MappingNode mapping)
    {
        var entries = mapping.EntryArray;
        var seen = entries.Length > FewKeys ? new HashSet<string>(StringComparer.Ordinal) : null;
        for (var i = 0; i < entries.Length; i++)
        {
            if (seen is null ? OccursBefore(entries, i) : !seen.Add(entries[i].Name))
            {
                ReportField(entries[i].Name, entries[i].Key, RuleIds.DuplicateKey, "occurs twice", "Keep one of the two.");
            }
        }

        return entries;
    }

    public void ReportUnknown(MappingEntry entry, string owner, string[] known) =>
        ReportField(entry.Name, entry.Key, RuleIds.UnknownField, $"is no field of {owner}", Spelling.Nearest(entry.Name, known) is { } near ? $"Write {near}." : $"Its fields are {string.Join(", ", known)}.");

    /// <summary>
    /// Reports a selector within a selector: what is in it belongs one level up. Where such a field is dropped, an empty selector is left, which
    /// selects everything.
    /// </summary>
    public void ReportNested(MappingEntry entry) => ReportField(
        entry.Name,
        entry.Key,
        RuleIds.UnknownField,
        "is no field of LabelSelector, and without it everything would be selected",
        $"Write what is below {entry.Name} in its place: matchLabels and matchExpressions.");

    /// <summary>Reports a field that servers wrote once and refuse now.</summary>
    public void ReportObsolete(MappingEntry entry, string owner) =>
        Add(entry.Key, RuleIds.UnknownField, $"is no field of {owner} any more", "Leave it out.", FaultWeight.Tolerable);

    /// <summary>An object, or null where it is left out or of another type.</summary>
    public MappingNode? Mapping(DocumentNode node)
    {
        if (node is MappingNode mapping)
        {
            return mapping;
        }

        if (!node.IsNull)
        {
            ReportWrongType(node, "an object");
        }

        return null;
    }

    /// <summary>The items of a list; none where it is left out or of another type.</summary>
    public IReadOnlyList<DocumentNode> Items(DocumentNode node)
    {
        if (node is SequenceNode sequence)
        {
            return sequence.Items;
        }

        if (!node.IsNull)
        {
            ReportWrongType(node, "a list");
        }

        return [];
    }

    /// <summary>A string; null where it is left out or of another type.</summary>
    public string? Text(DocumentNode node)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } scalar)
        {
            return scalar.Text;
        }

        if (!node.IsNull)
        {
            ReportWrongType(node, "a string");
        }

        return null;
    }

    /// <summary>A 32-bit integer; null where it is left out or of another type.</summary>
    public int? Integer(DocumentNode node)
    {
        if (node is ScalarNode scalar && ScalarResolver.TryReadInteger(scalar, out var value) && value is >= int.MinValue and <= int.MaxValue)
        {
            return (int)value;
        }

        if (!node.IsNull)
        {
            ReportWrongType(node, "an integer");
        }

        return null;
    }

    /// <summary>A hostile document may have millions of faults; the last that is kept says that there are more.</summary>
    private void Add(DocumentNode node, string ruleId, string problem, string remedy, FaultWeight weight)
    {
        FaultCount++;
        if (Faults.Count < MostFaults)
        {
            Faults.Add(new DocumentFault(ruleId, _trail.ToPath(), node.Position, problem, remedy, weight));
        }
        else if (Faults.Count == MostFaults)
        {
            Faults.Add(new DocumentFault(RuleIds.Unreadable, FieldPath.Root, node.Position, "has more faults than are listed", "Correct these first."));
        }
    }

    private static bool OccursBefore(MappingEntry[] entries, int index)
    {
        for (var i = 0; i < index; i++)
        {
            if (entries[i].Name == entries[index].Name)
            {
                return true;
            }
        }

        return false;
    }

    private static string Written(DocumentNode node) => node is ScalarNode scalar && scalar.Kind != ScalarKind.Null
        ? $"{node.Description} ({Quoted.Text(scalar.Text)})"
        : node.Description;

    private static string Remedy(DocumentNode node, string expected) => (node, expected) switch
    {
        (ScalarNode { Kind: not ScalarKind.Text } scalar, "a string") => $"Put it in quotes: {Quoted.Text(scalar.Text)}.",
        (ScalarNode { Kind: ScalarKind.Text } scalar, "an integer") when ScalarResolver.Resolve(scalar.Text) == ScalarKind.WholeNumber => $"Write {scalar.Text} without quotes.",
        (_, "a list") => "Write its items with a dash before each.",
        _ => $"Write {expected}.",
    };
}
