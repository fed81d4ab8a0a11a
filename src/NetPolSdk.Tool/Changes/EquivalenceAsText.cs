namespace NetPolSdk.Tool.Changes;

/// <summary>For people, whether policies mean the same in every cluster.</summary>
internal static class EquivalenceAsText
{
    /// <summary>Writes the answer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="colours">Whether there may be colours.</param>
    public static void Write(TextWriter output, PolicyEquivalence answer, bool colours)
    {
        switch (answer.Verdict)
        {
            case EquivalenceVerdict.Equivalent:
                output.WriteLine("the policies mean the same in every cluster");
                break;
            case EquivalenceVerdict.Different:
                output.WriteLine("the policies differ, for example between these:");
                WriteEnds(output, answer);
                ChangesAsText.Write(output, [answer.Counterexample!], colours);
                break;
            default:
                output.WriteLine("not decided: " + SafeText.Line(answer.Reason!));
                break;
        }
    }

    private static void WriteEnds(TextWriter output, PolicyEquivalence answer)
    {
        foreach (var pod in answer.Cluster!.Workloads)
        {
            output.WriteLine(SafeText.Line($"    {pod}: {string.Join(", ", Traits(pod))}"));
        }

        foreach (var home in answer.Cluster.Namespaces.Where(home => home.Labels.Count > 1))
        {
            output.WriteLine(SafeText.Line($"    namespace {home.Name}: labels {home.Labels.Without(Namespaces.NameLabel)}"));
        }
    }

    private static IEnumerable<string> Traits(Workload pod)
    {
        yield return pod.Labels.Count == 0 ? "no labels" : $"labels {pod.Labels}";
        if (pod.Addresses.Count > 0)
        {
            yield return "address " + string.Join(" and ", pod.Addresses);
        }

        foreach (var port in pod.Ports)
        {
            yield return string.Create(null, $"port {port.Name} is {port.Number}/{port.Protocol.WireName()}");
        }

        if (pod.IsHostNetwork)
        {
            yield return "on its node's network";
        }
    }
}
