using System.Text;

namespace NetPolSdk;

/// <summary>The words that settings are written with.</summary>
internal static class SettingWords
{
    /// <summary>The words of an enumeration: <c>IstioAmbient</c> is written <c>istio-ambient</c>. Case does not matter.</summary>
    /// <typeparam name="TEnum">The enumeration.</typeparam>
    public static Dictionary<string, TEnum> Of<TEnum>()
        where TEnum : struct, Enum
    {
        var words = new Dictionary<string, TEnum>(StringComparer.OrdinalIgnoreCase);
#pragma warning disable CA2263 // The generic ones are not in netstandard2.0.
        foreach (var name in Enum.GetNames(typeof(TEnum)))
        {
            words.Add(Dashed(name), (TEnum)Enum.Parse(typeof(TEnum), name));
        }
#pragma warning restore CA2263

        return words;
    }

    /// <summary>Reads a severity; <c>none</c> is null.</summary>
    /// <param name="word">The word.</param>
    /// <param name="severity">The severity.</param>
    /// <returns>Whether the word is one.</returns>
    public static bool TrySeverity(string word, out Severity? severity)
    {
        severity = word.ToLowerInvariant() switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "info" => Severity.Info,
            _ => null,
        };
        return severity is not null || string.Equals(word, "none", StringComparison.OrdinalIgnoreCase);
    }

    private static string Dashed(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            text.Append(char.IsUpper(c) && text.Length > 0 ? "-" : "").Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
