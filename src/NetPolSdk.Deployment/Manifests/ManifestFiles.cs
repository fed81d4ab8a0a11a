using System.Globalization;

namespace NetPolSdk.Deployment.Manifests;

/// <summary>Policies as files: one each, numbered in their order, and the <c>kustomization.yaml</c> that lists them.</summary>
internal static class ManifestFiles
{
    public const string Kustomization = "kustomization.yaml";

    /// <summary>The first line of a kustomization that was written here. It marks a folder whose files may be replaced.</summary>
    public const string Mark = "# Written by NetPolSdk. The next run replaces this file and those that it lists.";

    /// <summary>The files. Names of policies and namespaces are DNS names, so they are names of files too.</summary>
    public static IReadOnlyList<OutputFile> Of(ValueList<Policy> policies, ManifestFormat format)
    {
        var digits = Math.Max(2, policies.Count.ToString(CultureInfo.InvariantCulture).Length);
        var files = policies.Select((policy, index) => new OutputFile(Name(policy, index + 1, digits) + format.Extension(), format.Text(policy))).ToArray();
        return [.. files, new OutputFile(Kustomization, KustomizationOf(files))];
    }

    /// <summary>The files that a kustomization written here lists; null where another hand wrote it.</summary>
    public static IEnumerable<string>? ListedIn(string kustomization)
    {
        var lines = kustomization.Split('\n');
        return lines[0] == Mark ? lines.Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]) : null;
    }

    private static string Name(Policy policy, int number, int digits)
    {
        var name = policy.Name.Length > 0 ? policy.Name : policy.Metadata.GenerateName!.TrimEnd('-');
        var parts = new[] { number.ToString("D" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), policy.Namespace, name };
        return string.Join('-', parts.OfType<string>());
    }

    private static string KustomizationOf(IEnumerable<OutputFile> files) =>
        $"{Mark}\napiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\nresources:\n" + string.Concat(files.Select(file => $"- {file.Name}\n"));
}
