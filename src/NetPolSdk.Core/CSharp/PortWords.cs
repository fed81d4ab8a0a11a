namespace NetPolSdk;

/// <summary>Ports in the words of the fluent API.</summary>
internal static class PortWords
{
    public static string Ports(Ports ports, CSharpNames names)
    {
        var items = string.Join(", ", ports.Select(port => Port(port, names)));
        return ports.Count == 1 ? items : $"[{items}]";
    }

    public static string Port(Port port, CSharpNames names) => names["Port"] + "." + port switch
    {
        { Name: { } name, Protocol: Protocol.Tcp } => $"Named({CSharpLiteral.Text(name)})",
        { Name: { } name } => $"Named({CSharpLiteral.Text(name)}, {names["Protocol"]}.{port.Protocol})",
        { Number: { } first, EndNumber: { } last } => $"{port.Protocol}Range({CSharpLiteral.Number(first)}, {CSharpLiteral.Number(last)})",
        { Number: { } number } => $"{port.Protocol}({CSharpLiteral.Number(number)})",
        _ => $"All{port.Protocol}",
    };
}
