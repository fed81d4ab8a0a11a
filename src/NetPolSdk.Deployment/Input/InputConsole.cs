namespace NetPolSdk.Deployment.Input;

/// <summary>What the reading of manifests knows of the world around it, so that the tool and programs read alike, and tests in their own process.</summary>
/// <param name="Program">Who speaks in messages.</param>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Error">Where messages go.</param>
/// <param name="WorkingDirectory">What relative paths start from.</param>
internal sealed record InputConsole(string Program, Func<Stream> Input, TextWriter Error, string WorkingDirectory)
{
    /// <summary>A path as the system needs it.</summary>
    /// <param name="path">The path as the user wrote it.</param>
    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    /// <summary>Tells the user something that is not data.</summary>
    /// <param name="line">One line; what it takes from the input must be made safe before.</param>
    public void Note(string line) => Error.WriteLine($"{Program}: {line}");
}
