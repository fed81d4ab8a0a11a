namespace NetPolSdk.Analyzers.Replay;

/// <summary>Compares values.</summary>
internal static class Values
{
    /// <summary>Whether both are known to be the same, so that it does not matter which one it is.</summary>
    public static bool AreSame(Value left, Value right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (KnownValue a, KnownValue b) => Equals(a.Content, b.Content),
            (SequenceValue a, SequenceValue b) => a.Id == b.Id,
            (FunctionValue { Lambda: { } a }, FunctionValue { Lambda: { } b }) => ReferenceEquals(a, b),
            (TupleValue a, TupleValue b) => AreSame(a.Items, b.Items),
            (UnknownValue, UnknownValue) => true,
            _ => false,
        };
    }

    /// <summary>Whether both have the same items, in order.</summary>
    public static bool AreSame(Written[]? left, Written[]? right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left is null || right is null || left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!AreSame(left[i].Value, right[i].Value))
            {
                return false;
            }
        }

        return true;
    }
}
