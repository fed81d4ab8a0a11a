namespace NetPolSdk.Generators;

/// <summary>Prints <c>GeneratedPolicies</c>, which lists what all services and namespaces of the project give.</summary>
internal static class PoliciesFile
{
    public const string Name = "GeneratedPolicies.g.cs";

    /// <summary>The names that the class uses up, with those that every class has.</summary>
    public static readonly string[] Members =
    [
        "GeneratedPolicies", "GuardRails", "Baselines", "All", "Services", "Diagram", "ByNamespace", "Policy", "CiliumPolicy", "PodSelector", "Ports",
        "Equals", "ReferenceEquals", "GetHashCode", "GetType", "ToString", "Finalize", "MemberwiseClone",
    ];

    public static string Print(GeneratedSystem system, ProjectFacts project)
    {
        var names = new CSharpNames(project.TakenNames);
        var policies = ListOf(CSharpNames.FullNameOf("Policy"));
        var services = system.Services.Where(service => service.Policy is not null).ToArray();
        var file = new GeneratedFile(project.RootNamespace, project.TakenNames);
        file.Line(DocComment.Of("The policies of the services and namespaces that this project declares or deploys. Who calls whom, as a flowchart of Mermaid:", system.Graph.ToMermaid()));
        file.Line(GeneratedFile.Signature);
        file.Open("public static partial class GeneratedPolicies");
        PrintList(file, ListOf(names["ClusterNetworkPolicy"]), "GuardRails", "The guard rails, by tier and priority.", system.GuardRails.Select(policy => CSharpPrinter.Print(policy, names)));
        file.Line();
        PrintList(file, ListOf(names["NetworkPolicy"]), "Baselines", "The policies that isolate the namespaces.", system.Baselines.Select(policy => CSharpPrinter.Print(policy, names)));
        file.Line();
        PrintList(file, policies, "All", "Every policy: the guard rails, those of the namespaces, then those of the services, each by namespace and name.", services.SelectMany(Policies).Prepend(".. Baselines").Prepend(".. GuardRails"));
        file.Line();
        PrintList(file, names["ServiceGraph"], "Services", "The services of these policies, and those of other projects that they call or are called by.", system.Graph.Select(service => ServiceWords.Print(service, names)));
        file.Line();
        file.Line("/// <summary>Who calls whom, as a flowchart of Mermaid.</summary>");
        file.Property("string", "Diagram", "Services.ToMermaid()");
        PrintNamespaces(file, policies, system, services);
        file.Close();
        return file.ToString();
    }

    private static void PrintNamespaces(GeneratedFile file, string policies, GeneratedSystem system, GeneratedService[] services)
    {
        var namespaces = system.Baselines.Select(policy => policy.Namespace!).Concat(services.Select(service => service.Service.Namespace))
            .Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToArray();
        var properties = CSharpIdentifier.Distinct(namespaces.Select(CSharpIdentifier.Pascal), Members);
        file.Line();
        file.Line("/// <summary>The policies of each namespace.</summary>");
        file.Line(GeneratedFile.Signature);
        file.Open("public static class ByNamespace");
        for (var i = 0; i < namespaces.Length; i++)
        {
            if (i > 0)
            {
                file.Line();
            }

            var baselines = Enumerable.Range(0, system.Baselines.Count).Where(index => system.Baselines[index].Namespace == namespaces[i]).Select(index => $"Baselines[{CSharpLiteral.Number(index)}]");
            var own = services.Where(service => service.Service.Namespace == namespaces[i]).SelectMany(Policies);
            PrintList(file, policies, properties[i], $"The policies of the namespace <c>{DocComment.Xml(namespaces[i])}</c>.", baselines.Concat(own));
        }

        file.Close();
    }

    private static IEnumerable<string> Policies(GeneratedService service) =>
        service.CiliumPolicy is null ? [service.Reference + ".Policy"] : [service.Reference + ".Policy", service.Reference + ".CiliumPolicy"];

    private static string ListOf(string type) => $"{CSharpNames.FullNameOf("ValueList")}<{type}>";

    private static void PrintList(GeneratedFile file, string type, string name, string summary, IEnumerable<string> items)
    {
        file.Line($"/// <summary>{summary}</summary>");
        var lines = string.Concat(items.Select(item => "\n    " + item.Replace("\n", "\n    ") + ","));
        file.Property(type, name, lines.Length == 0 ? "[]" : $"\n[{lines}\n]");
    }
}
