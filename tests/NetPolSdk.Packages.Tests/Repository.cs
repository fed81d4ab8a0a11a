using System.Reflection;

namespace NetPolSdk.Packages.Tests;

/// <summary>The repository whose projects are packed.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>Debug or Release: what is packed is what was built together with these tests.</summary>
    public static string Configuration { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Configuration").Value!;

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
