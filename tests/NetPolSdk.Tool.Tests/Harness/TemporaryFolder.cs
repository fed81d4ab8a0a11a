namespace NetPolSdk.Tool.Tests;

/// <summary>A folder of its own for a test; gone afterwards.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("netpol-test-").FullName;

    public string this[string file] => System.IO.Path.Combine(Path, file);

    public TemporaryFolder With(string file, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[file])!);
        File.WriteAllText(this[file], text);
        return this;
    }

    public ToolRun Run(params string[] arguments) => ToolRun.In(Path, "", arguments);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
