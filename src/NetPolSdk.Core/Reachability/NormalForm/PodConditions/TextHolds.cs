namespace NetPolSdk;

/// <summary>A comparison of a part of a label's value, which does not hold where the label is missing.</summary>
/// <param name="Of">Whose label.</param>
/// <param name="Key">Its key.</param>
/// <param name="Comparison"><see cref="LabelComparison.Contains"/>, <see cref="LabelComparison.StartsWith"/> or <see cref="LabelComparison.EndsWith"/>.</param>
/// <param name="Value">The text.</param>
internal sealed record TextHolds(SeenLabels Of, string Key, LabelComparison Comparison, string Value) : PodCondition
{
    public override bool? Holds(SeenPod pod)
    {
        if (!pod.Knows(Of, Key))
        {
            return null;
        }

        return pod.Of(Of).TryGetValue(Key, out var value) && Comparison switch
        {
            LabelComparison.StartsWith => value.StartsWith(Value, StringComparison.Ordinal),
            LabelComparison.EndsWith => value.EndsWith(Value, StringComparison.Ordinal),
            _ => value.IndexOf(Value, StringComparison.Ordinal) >= 0,
        };
    }

    public override string ToString() => $"{SeenText.Of(Of, Key)}{(Key == ClusterServiceAccount.NameKey ? "name" : Key)} {Verb} {Quoted.Text(Value)}";

    private string Verb => Comparison switch
    {
        LabelComparison.StartsWith => "starts with",
        LabelComparison.EndsWith => "ends with",
        _ => "contains",
    };
}
