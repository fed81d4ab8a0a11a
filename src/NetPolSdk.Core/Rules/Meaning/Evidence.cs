namespace NetPolSdk;

/// <summary>Points for or against a reading: a range where they rest on a value that is not known.</summary>
internal readonly record struct Evidence(int Least, int Most)
{
    public static implicit operator Evidence(int points) => new(points, points);

    public static Evidence operator +(Evidence left, Evidence right) => new(left.Least + right.Least, left.Most + right.Most);

    /// <summary>Whether the points reach a threshold.</summary>
    public Answer Reaches(int threshold)
    {
        if (Least >= threshold)
        {
            return Answer.Yes;
        }

        return Most >= threshold ? Answer.Maybe : Answer.No;
    }
}
