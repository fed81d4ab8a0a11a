namespace NetPolSdk;

/// <summary>Free text, such as reasons and annotation values.</summary>
internal static class TextSyntax
{
    /// <summary>Text that UTF-8 cannot hold can be neither written nor sent.</summary>
    public static SyntaxFault? Fault(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return new(RuleIds.Metadata, "holds half of a surrogate pair, which UTF-8 cannot hold", "Remove it.");
            }
        }

        return null;
    }

    /// <summary>The length as servers count it: in Unicode characters.</summary>
    public static int LengthInCharacters(string text)
    {
        var length = text.Length;
        for (var i = 1; i < text.Length; i++)
        {
            length -= char.IsSurrogatePair(text[i - 1], text[i]) ? 1 : 0;
        }

        return length;
    }

    /// <summary>A reason says something, or is left out.</summary>
    public static string Reason(string why, string parameter)
    {
        Require.NotNull(why, parameter);
        if (string.IsNullOrWhiteSpace(why))
        {
            throw new InvalidPolicyException(RuleIds.Metadata, "metadata.annotations", null, "would hold an empty reason", "Say why, or leave the reason out.", parameter);
        }

        SyntaxFault.ThrowIfAny(Fault(why), "metadata.annotations", why, parameter);
        return why;
    }
}
