namespace NetPolSdk.Tool.Input;

/// <summary>A manifest file as text.</summary>
/// <param name="Name">The file as the user named it, with forward slashes; <c>-</c> for standard input.</param>
/// <param name="Text">What is in it.</param>
/// <param name="WasNamed">Whether the user named the file itself, and not a folder above it.</param>
internal sealed record InputFile(string Name, string Text, bool WasNamed);
