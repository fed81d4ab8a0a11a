namespace NetPolSdk;

/// <summary>Whether one rule's ports include another one's.</summary>
internal static class PortImplication
{
    /// <summary>Yes: every port of <paramref name="inner"/> is among <paramref name="outer"/>. A name is only ever the same name.</summary>
    public static Answer Covers(Ports outer, Ports inner)
    {
        if (outer.IsAll)
        {
            return Answer.Yes;
        }

        return inner.IsAll ? Answer.No : inner.Select(port => outer.Select(other => Covers(other, port)).Max()).Min();
    }

    private static Answer Covers(Port outer, Port inner)
    {
        if (outer.Protocol != inner.Protocol)
        {
            return Answer.No;
        }

        if (outer.IsEveryPort || outer.Equals(inner))
        {
            return Answer.Yes;
        }

        if (inner.IsEveryPort)
        {
            return Answer.No;
        }

        if (outer.Name is not null || inner.Name is not null)
        {
            return outer.Name is not null && inner.Name is not null && (Hole.Is(outer.Name) || Hole.Is(inner.Name)) ? Answer.Maybe : Answer.No;
        }

        int[] numbers = [outer.Number!.Value, outer.EndNumber ?? outer.Number.Value, inner.Number!.Value, inner.EndNumber ?? inner.Number.Value];
        if (numbers.Any(Hole.Is))
        {
            return Answer.Maybe;
        }

        return numbers[0] <= numbers[2] && numbers[3] <= numbers[1] ? Answer.Yes : Answer.No;
    }
}
