namespace NetPolSdk.Deployment.Output;

/// <summary>The few colours of the tool. Only for terminals.</summary>
internal static class Ansi
{
    /// <summary>For what is refused or denied.</summary>
    public const string Red = "31";

    /// <summary>For what is allowed or gained.</summary>
    public const string Green = "32";

    /// <summary>For what is doubtful.</summary>
    public const string Yellow = "33";

    /// <summary>For information.</summary>
    public const string Cyan = "36";

    /// <summary>For headings.</summary>
    public const string Bold = "1";

    /// <summary>A text in a colour.</summary>
    /// <param name="text">The text, made safe before.</param>
    /// <param name="colour">The colour.</param>
    public static string Coloured(string text, string colour) => $"\e[{colour}m{text}\e[0m";
}
