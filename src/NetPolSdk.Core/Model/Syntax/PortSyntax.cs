namespace NetPolSdk;

/// <summary>Port numbers and port names (IANA service names, RFC 6335).</summary>
internal static class PortSyntax
{
    public const int Smallest = 1;
    public const int Largest = 65535;
    public const int LongestName = 15;

    public static SyntaxFault? NumberFault(long number)
    {
        if (number is >= Smallest and <= Largest || (number is >= int.MinValue and < 0 && Hole.Admits((int)number)))
        {
            return null;
        }

        return new(RuleIds.Port, $"must be between {Smallest} and {Largest}, inclusive", number == 0 ? "For every port, leave the port out." : "Write the port number of the pod.");
    }

    public static SyntaxFault? NameFault(string name)
    {
        if (Hole.Admits(name))
        {
            return null;
        }

        if (name.Length is 0 or > LongestName)
        {
            return new(RuleIds.Port, $"must have 1 to {LongestName} characters", "Write the name of a container port.");
        }

        if (int.TryParse(name, out _))
        {
            return new(RuleIds.Port, "is a number written as text, and a port name needs a letter", $"Write the number {name} without quotes.");
        }

        if (!name.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-'))
        {
            return new(RuleIds.Port, "may hold only lowercase letters, digits and '-'", "Write the name of a container port.");
        }

        if (!name.Any(c => c is >= 'a' and <= 'z'))
        {
            return new(RuleIds.Port, "must hold a letter", "Write the name of a container port.");
        }

        return name.Contains("--") || name[0] == '-' || name[name.Length - 1] == '-'
            ? new(RuleIds.Port, "may not begin or end with '-' nor hold \"--\"", "Write the name of a container port.")
            : null;
    }
}
