using System.Globalization;

namespace NetPolSdk;

/// <summary>Other texts of Cilium's policies.</summary>
internal static class CiliumTextSyntax
{
    /// <summary>A name that must not be empty.</summary>
    public static TextSchema NotEmpty { get; } = new() { Fault = static text => text.Length > 0 ? null : new(RuleIds.CiliumText, "is empty", "Write the name.") };

    /// <summary>A regular expression that requests are held against.</summary>
    public static TextSchema Expression { get; } = new() { Fault = static text => NotEnforced.Of(GoExpressionSyntax.Fault(text)) };

    /// <summary>What goes into the log is printable.</summary>
    public static SyntaxFault? LogFault(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate)
            {
                return new(RuleIds.CiliumText, "holds a character that cannot be printed", "Leave it out.");
            }

            i += char.IsHighSurrogate(text[i]) ? 1 : 0;
        }

        return null;
    }
}
