namespace NetPolSdk.Manifests.Tests.Evaluation;

/// <summary>Cases of other tools with their answers, in the folder that NETPOLSDK_CORPUS names.</summary>
internal static class Corpus
{
    public static string? Folder => Environment.GetEnvironmentVariable("NETPOLSDK_CORPUS");

    public static void Require() => Skip.If(Folder is null, "NETPOLSDK_CORPUS does not name the folder of cases.");

    /// <summary>The cases of one tool, by the path below the folder.</summary>
    public static TheoryData<string> Cases(string tool, string marker)
    {
        var cases = new TheoryData<string>();
        if (Folder is null)
        {
            cases.Add("(no corpus)");
            return cases;
        }

        foreach (var file in Directory.GetFiles(Path.Combine(Folder, tool), marker, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            cases.Add(Path.GetRelativePath(Folder, Path.GetDirectoryName(file)!));
        }

        return cases;
    }
}
