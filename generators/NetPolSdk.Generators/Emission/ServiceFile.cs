namespace NetPolSdk.Generators;

/// <summary>Prints the generated part of one service's class.</summary>
internal static class ServiceFile
{
    /// <summary>What a static class has already, and its own name.</summary>
    private static readonly string[] TakenPortNames = ["Ports", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone"];

    public static string Print(GeneratedService generated, DeclaredClass @class)
    {
        var names = new CSharpNames(@class.TakenNames);
        var file = new GeneratedFile(@class.Namespace, @class.TakenNames);
        foreach (var header in @class.Headers)
        {
            file.Open(header);
        }

        PrintMembers(file, generated, names);
        foreach (var _ in @class.Headers)
        {
            file.Close();
        }

        return file.ToString();
    }

    /// <summary>Prints the class in <c>GeneratedPolicies</c> that stands for a service of another assembly.</summary>
    public static string PrintDeployed(GeneratedService generated, ProjectFacts project)
    {
        var file = new GeneratedFile(project.RootNamespace, project.TakenNames);
        file.Open("partial class GeneratedPolicies");
        file.Line($"/// <summary>The service <c>{DocComment.Xml(generated.Service.Address)}</c>, which <c>{DocComment.Xml(generated.Service.DeclaringClass ?? "")}</c> declares.</summary>");
        file.Line(GeneratedFile.Signature);
        file.Open("public static class " + generated.Name);
        PrintMembers(file, generated, new CSharpNames(project.TakenNames));
        file.Close();
        file.Close();
        return file.ToString();
    }

    private static void PrintMembers(GeneratedFile file, GeneratedService generated, CSharpNames names)
    {
        if (generated.Policy is { } policy)
        {
            file.Line(DocComment.Of($"The policy of the service <c>{DocComment.Xml(generated.Service.Address)}</c>: what calls it, and what it calls.", policy.ToYaml()));
            file.Line(GeneratedFile.Signature);
            file.Property(names["NetworkPolicy"], "Policy", CSharpPrinter.Print(policy, names));
            file.Line();
        }

        if (generated.CiliumPolicy is { } cilium)
        {
            file.Line(DocComment.Of($"What Cilium enforces for the service <c>{DocComment.Xml(generated.Service.Address)}</c> besides: HTTP requests, and hosts by their names.", cilium.ToYaml()));
            file.Line(GeneratedFile.Signature);
            file.Property(names["CiliumNetworkPolicy"], "CiliumPolicy", CSharpPrinter.Print(cilium, names));
            file.Line();
        }

        PrintPods(file, generated.Service, names);
        PrintPorts(file, generated.Service, names);
    }

    private static void PrintPods(GeneratedFile file, Service service, CSharpNames names)
    {
        file.Line($"/// <summary>The pods of the service, <c>{DocComment.Xml(service.Labels.ToString())}</c> in their own namespace.</summary>");
        file.Line(GeneratedFile.Signature);
        file.Property(names["Pods"], "PodSelector", PeerWords.Pods(service.PodSelector, names));
    }

    private static void PrintPorts(GeneratedFile file, Service service, CSharpNames names)
    {
        if (service.Ports.Count == 0)
        {
            return;
        }

        file.Line();
        file.Line("/// <summary>The ports that the service's pods listen on.</summary>");
        file.Line(GeneratedFile.Signature);
        file.Open("public static class Ports");
        var properties = CSharpIdentifier.Distinct(service.Ports.Select(port => CSharpIdentifier.Pascal(port.Name)), TakenPortNames);
        for (var i = 0; i < properties.Count; i++)
        {
            var port = service.Ports[i];
            file.Line($"/// <summary><c>{DocComment.Xml(port.Name)}</c>: {DocComment.Xml(port.Port.ToString())}.</summary>");
            file.Property(names["Port"], properties[i], PortWords.Port(port.Port, names));
        }

        file.Close();
    }
}
