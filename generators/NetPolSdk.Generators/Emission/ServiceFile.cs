namespace NetPolSdk.Generators;

/// <summary>Prints the generated part of one service's class.</summary>
internal static class ServiceFile
{
    /// <summary>What a static class has already, and its own name.</summary>
    private static readonly string[] TakenPortNames = ["Ports", "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone"];

    public static string Print(GeneratedService generated)
    {
        var (@class, names) = (generated.Class, new CSharpNames(generated.Class.TakenNames));
        var file = new GeneratedFile(@class.Namespace, @class.TakenNames);
        foreach (var header in @class.Headers)
        {
            file.Open(header);
        }

        PrintPolicy(file, generated, names);
        PrintPods(file, generated.Service, names);
        PrintPorts(file, generated.Service, names);
        foreach (var _ in @class.Headers)
        {
            file.Close();
        }

        return file.ToString();
    }

    private static void PrintPolicy(GeneratedFile file, GeneratedService generated, CSharpNames names)
    {
        file.Line(DocComment.Of($"The policy of the service <c>{DocComment.Xml(generated.Service.Address)}</c>: what calls it, and what it calls.", generated.Policy.ToYaml()));
        file.Line(GeneratedFile.Signature);
        file.Property(names["NetworkPolicy"], "Policy", CSharpPrinter.Print(generated.Policy, names));
    }

    private static void PrintPods(GeneratedFile file, Service service, CSharpNames names)
    {
        file.Line();
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
