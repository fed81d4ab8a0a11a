namespace NetPolSdk.Generators;

/// <summary>Prints <c>GeneratedPolicies</c>, which lists what all services and namespaces of the project give.</summary>
internal static class PoliciesFile
{
    public const string Name = "GeneratedPolicies.g.cs";

    public static string Print(GeneratedSystem system, ProjectFacts project)
    {
        var names = new CSharpNames(project.TakenNames);
        var file = new GeneratedFile(project.RootNamespace, project.TakenNames);
        file.Line("/// <summary>The policies of the services and namespaces that this project declares.</summary>");
        file.Line(GeneratedFile.Signature);
        file.Open("public static class GeneratedPolicies");
        PrintList(file, $"{CSharpNames.FullNameOf("ValueList")}<{names["NetworkPolicy"]}>", "Baselines", "The policies that isolate the namespaces.", system.Baselines.Select(policy => CSharpPrinter.Print(policy, names)));
        file.Line();
        PrintList(
            file,
            $"{CSharpNames.FullNameOf("ValueList")}<{names["NetworkPolicy"]}>",
            "All",
            "Every policy: those of the namespaces, then those of the services, each by namespace and name.",
            system.Services.Select(service => service.Class.Reference + ".Policy").Prepend(".. Baselines"));
        file.Line();
        PrintList(file, names["ServiceGraph"], "Services", "The services that this project declares, and those of other projects that they call.", system.Graph.Select(service => ServiceWords.Print(service, names)));
        file.Close();
        return file.ToString();
    }

    private static void PrintList(GeneratedFile file, string type, string name, string summary, IEnumerable<string> items)
    {
        file.Line($"/// <summary>{summary}</summary>");
        var lines = string.Concat(items.Select(item => "\n    " + item.Replace("\n", "\n    ") + ","));
        file.Property(type, name, lines.Length == 0 ? "[]" : $"\n[{lines}\n]");
    }
}
