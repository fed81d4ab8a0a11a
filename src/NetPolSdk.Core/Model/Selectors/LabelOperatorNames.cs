namespace NetPolSdk;

/// <summary>Operators of label selectors as manifests write them.</summary>
internal static class LabelOperatorNames
{
    public static string WireName(this LabelOperator @operator) => @operator switch
    {
        LabelOperator.In => "In",
        LabelOperator.NotIn => "NotIn",
        LabelOperator.Exists => "Exists",
        _ => "DoesNotExist",
    };

    /// <summary>Reads a name on the wire; its case counts.</summary>
    public static bool TryParse(string name, out LabelOperator @operator)
    {
        (var known, @operator) = name switch
        {
            "In" => (true, LabelOperator.In),
            "NotIn" => (true, LabelOperator.NotIn),
            "Exists" => (true, LabelOperator.Exists),
            "DoesNotExist" => (true, LabelOperator.DoesNotExist),
            _ => (false, default),
        };
        return known;
    }
}
