namespace NetPolSdk;

/// <summary>Orders fields by their names, and the items of a list by their places: <c>ingress[2]</c> comes before <c>ingress[10]</c>.</summary>
internal sealed class FieldPathOrder : IComparer<FieldPath>
{
    public static FieldPathOrder Instance { get; } = new();

    public int Compare(FieldPath x, FieldPath y)
    {
        var (left, right) = (x.ToString().Split('.', '['), y.ToString().Split('.', '['));
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (CompareSteps(left[i], right[i]) is var order and not 0)
            {
                return order;
            }
        }

        return left.Length - right.Length;
    }

    /// <summary>An index without leading zeros that has fewer digits is smaller.</summary>
    private static int CompareSteps(string left, string right)
    {
        var areIndices = IsIndex(left) && IsIndex(right);
        return areIndices && left.Length != right.Length ? left.Length - right.Length : string.CompareOrdinal(left, right);
    }

    private static bool IsIndex(string step) => step.Length > 1 && step[step.Length - 1] == ']';
}
