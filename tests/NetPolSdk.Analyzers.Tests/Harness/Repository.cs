namespace NetPolSdk.Analyzers.Tests.Harness;

/// <summary>The repository that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "NetPolSdk.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"NetPolSdk.sln is in no folder above {AppContext.BaseDirectory}.");
    }
}
