namespace NetPolSdk.Tool.CommandLine;

/// <summary>A command line that <c>--help</c> shows.</summary>
/// <param name="Purpose">What it is good for.</param>
/// <param name="Line">The line, as one would type it.</param>
internal sealed record Example(string Purpose, string Line);
