namespace NetPolSdk;

/// <summary>How a label's value is compared.</summary>
internal enum LabelComparison
{
    /// <summary><c>==</c>.</summary>
    Is,

    /// <summary><c>!=</c>, which also holds where the label is missing.</summary>
    IsNot,

    /// <summary><c>contains</c>.</summary>
    Contains,

    /// <summary><c>starts with</c>.</summary>
    StartsWith,

    /// <summary><c>ends with</c>.</summary>
    EndsWith,
}
