namespace NetPolSdk.Tool.Inventory;

/// <summary>The application that a workload belongs to. Source: Kubernetes docs, "Recommended Labels".</summary>
internal static class ApplicationName
{
    private static readonly string[] Labels = ["app.kubernetes.io/part-of", "app.kubernetes.io/name", "app", "k8s-app"];

    /// <summary>The name: the first of the usual labels that the pods carry, else the name of the workload.</summary>
    /// <param name="workload">The workload.</param>
    public static string Of(Workload workload)
    {
        foreach (var label in Labels)
        {
            if (workload.Labels.TryGetValue(label, out var name) && name.Length > 0)
            {
                return name;
            }
        }

        return workload.Name;
    }
}
