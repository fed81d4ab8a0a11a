namespace NetPolSdk;

/// <summary>What kubectl takes an unquoted scalar for, by the rules of YAML 1.1 as it implements them.</summary>
public enum ScalarKind
{
    /// <summary>A string: quoted, or unlike anything else.</summary>
    Text,

    /// <summary>A whole number, also octal, hexadecimal or binary.</summary>
    WholeNumber,

    /// <summary>A number with a fraction or an exponent, an infinity, or not a number.</summary>
    RealNumber,

    /// <summary>A boolean, also written <c>y</c>, <c>yes</c>, <c>on</c> and their opposites.</summary>
    Boolean,

    /// <summary>Nothing, <c>~</c> or <c>null</c>.</summary>
    Null,
}
