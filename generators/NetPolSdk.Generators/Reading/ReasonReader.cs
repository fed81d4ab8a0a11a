namespace NetPolSdk.Generators;

/// <summary>Reads <c>Because</c>.</summary>
internal static class ReasonReader
{
    public static string? Read(AttributeArguments arguments, MisuseList misuses)
    {
        var why = arguments.Value<string>("Because");
        return why is null ? null : misuses.Try(() => TextSyntax.Reason(why, "because"), _ => arguments.PlaceOf("Because"));
    }
}
