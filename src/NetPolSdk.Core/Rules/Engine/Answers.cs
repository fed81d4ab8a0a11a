namespace NetPolSdk;

/// <summary>Combines answers.</summary>
internal static class Answers
{
    /// <summary>The answer to whether both hold.</summary>
    public static Answer And(this Answer left, Answer right) => left < right ? left : right;

    /// <summary>The answer to whether either holds.</summary>
    public static Answer Or(this Answer left, Answer right) => left > right ? left : right;
}
