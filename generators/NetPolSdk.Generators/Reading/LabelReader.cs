namespace NetPolSdk.Generators;

/// <summary>Reads labels: by convention, or as <c>key=value</c>.</summary>
internal static class LabelReader
{
    private const string Recommended = "app.kubernetes.io/";

    /// <summary>The service with the labels that its attribute gives it; null where they are none, which is then a misuse.</summary>
    public static Service? WithLabels(Service service, AttributeArguments declaration, AssemblyDefaults defaults, MisuseList misuses)
    {
        var labels = declaration.Values<string>("Labels");
        var convention = declaration.Sets("Convention") ? (LabelConvention)declaration.Value<int>("Convention") : defaults.Convention;
        var pairs = labels.Count == 0 ? [ByConvention(service.Name, convention)] : Pairs(labels, declaration.PlaceOf("Labels"), service.Name, misuses);
        var labelled = pairs is null ? null : misuses.Try(() => service.WithLabels(pairs), _ => declaration.PlaceOf("Labels"));
        foreach (var property in new[] { "Component", "Instance", "PartOf" })
        {
            var value = declaration.Value<string>(property) ?? (property == "PartOf" ? defaults.PartOf : null);
            if (value is not null && labelled is { } soFar)
            {
                var key = Recommended + (property == "PartOf" ? "part-of" : property.ToLowerInvariant());
                labelled = misuses.Try(() => soFar.WithLabels([.. soFar.Labels.Select(label => (label.Key, label.Value)), (key, value)]), _ => declaration.PlaceOf(property));
            }
        }

        return labelled;
    }

    /// <summary>The label that holds a service's name.</summary>
    public static (string Key, string Value) ByConvention(string name, LabelConvention convention) =>
        (convention == LabelConvention.Recommended ? Recommended + "name" : "app", name);

    /// <summary>The labels; null where one is not of the form, which is then a misuse.</summary>
    public static (string Key, string Value)[]? Pairs(ValueList<string> labels, FaultPlace place, string name, MisuseList misuses)
    {
        if (labels.FirstOrDefault(label => label.IndexOf('=') < 0) is { } wrong)
        {
            misuses.Add(RuleIds.Metadata, place, $"The label {Quoted.Text(wrong)} is not of the form key=value. Write it like \"app={name}\".");
            return null;
        }

        return [.. labels.Select(label => (label.Substring(0, label.IndexOf('=')), label.Substring(label.IndexOf('=') + 1)))];
    }
}
