namespace NetPolSdk;

/// <summary>What is known of a question when some values are not known. The order matters: OR is the greatest, AND the least.</summary>
internal enum Answer
{
    No,
    Maybe,
    Yes,
}
