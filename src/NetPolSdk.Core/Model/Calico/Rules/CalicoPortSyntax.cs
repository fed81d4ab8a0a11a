using System.Globalization;

namespace NetPolSdk;

/// <summary>Ports as Calico writes them in strings: <c>"80"</c>, <c>"8080:8090"</c> or a name.</summary>
internal static class CalicoPortSyntax
{
    public static SyntaxFault? Fault(string text)
    {
        if (IsNumeric(text))
        {
            var ends = text.Split(':');
            var numbers = ends.Select(static end => int.TryParse(end, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToArray();
            return numbers.Length <= 2 && numbers.All(static number => number is >= PortSyntax.Smallest and <= PortSyntax.Largest) && numbers[0] <= numbers[numbers.Length - 1]
                ? null
                : new(RuleIds.CalicoValue, "is no port", "Write a number from 1 to 65535, or a range such as 8080:8090 with the smaller number first.");
        }

        return PortSyntax.NameFault(text) is { } fault ? fault with { RuleId = RuleIds.CalicoValue } : null;
    }

    /// <summary>Whether the text is a number or a range, not a name.</summary>
    public static bool IsNumeric(string text) => text.Length > 0 && text.All(static c => c is (>= '0' and <= '9') or ':');
}
