namespace NetPolSdk.Tool.Doctor;

/// <summary>Something in a cluster that keeps policies from working.</summary>
/// <param name="Check">What was looked at, such as <c>dns</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Subject">What it is about: an object as kind, namespace and name, or the cluster.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What to do about it.</param>
/// <param name="Command">The command that does it, or that opens what has to be changed.</param>
internal sealed record DoctorFinding(string Check, Severity Severity, string Subject, string Message, string Remedy, string Command)
{
    /// <summary>The field, where it is about one; else empty.</summary>
    public string Field { get; init; } = "";

    /// <summary>The lint rule that found it; empty where none did.</summary>
    public string Rule { get; init; } = "";
}
