using System.Security.Cryptography;
using System.Text;
using System.Xml;
using NetPolSdk.Tool.Rendering.Layout;
using NetPolSdk.Tool.Rendering.Svg;

namespace NetPolSdk.Tool.Rendering.Page;

/// <summary>
/// Draws a graph as one HTML page that needs nothing else: picture, search, filter, and the explanation of what is picked.
/// Texts go into it only as escaped text and as JSON, and its content security policy runs no other script than its own.
/// </summary>
internal static class PageRenderer
{
    public static string Render(ConnectivityGraph graph)
    {
        var script = Resource("page.js");
        var page = new StringBuilder("<!DOCTYPE html>\n");
        using (var writer = XmlWriter.Create(page, new XmlWriterSettings { OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            writer.WriteStartElement("html");
            writer.WriteAttributeString("lang", "en");
            WriteHead(writer, graph, script);
            WriteBody(writer, graph, script);
            writer.WriteEndElement();
        }

        return page.Append('\n').ToString();
    }

    private static void WriteHead(XmlWriter writer, ConnectivityGraph graph, string script)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        writer.WriteStartElement("head");
        Empty(writer, "meta", ("charset", "utf-8"));
        Empty(writer, "meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-{hash}'; base-uri 'none'; form-action 'none'"));
        Empty(writer, "meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        writer.WriteElementString("title", CleanText.Of("Connections: " + graph.Title));
        writer.WriteStartElement("style");
        writer.WriteRaw(SvgStyle.Text + Resource("page.css"));
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteBody(XmlWriter writer, ConnectivityGraph graph, string script)
    {
        writer.WriteStartElement("body");
        WriteHeader(writer, graph);
        writer.WriteStartElement("main");
        WritePicture(writer, graph);
        WriteDetails(writer);
        writer.WriteEndElement();
        WriteTable(writer);
        writer.WriteStartElement("script");
        writer.WriteAttributeString("type", "application/json");
        writer.WriteAttributeString("id", "graph");
        writer.WriteRaw(PageData.Of(graph));
        writer.WriteEndElement();
        writer.WriteStartElement("script");
        writer.WriteRaw(script);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteHeader(XmlWriter writer, ConnectivityGraph graph)
    {
        writer.WriteStartElement("header");
        writer.WriteElementString("h1", "Who may connect to whom");
        Text(writer, "p", "subtitle", $"{graph.Title}: {Count(graph.Workloads.Count, "workload")} in {Count(graph.Namespaces.Count, "namespace")}, {Count(graph.Edges.Count, "allowed connection")}");
        writer.WriteStartElement("div");
        writer.WriteAttributeString("class", "tools");
        writer.WriteAttributeString("role", "search");
        writer.WriteStartElement("label");
        writer.WriteString("Search ");
        Empty(writer, "input", ("id", "search"), ("type", "search"), ("placeholder", "name, label or port ( / )"), ("autocomplete", "off"));
        writer.WriteEndElement();
        writer.WriteStartElement("fieldset");
        writer.WriteAttributeString("id", "namespaces");
        writer.WriteElementString("legend", "Namespaces");
        foreach (var @namespace in graph.Namespaces)
        {
            writer.WriteStartElement("label");
            Empty(writer, "input", ("type", "checkbox"), ("checked", "checked"), ("value", CleanText.Of(@namespace.Name)));
            writer.WriteString(" " + CleanText.Of(@namespace.Name));
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteStartElement("div");
        writer.WriteAttributeString("class", "zoom");
        Button(writer, "zoom-out", "−", "Zoom out");
        Button(writer, "zoom-fit", "Fit", "Fit the picture to the window");
        Button(writer, "zoom-in", "+", "Zoom in");
        writer.WriteEndElement();
        writer.WriteEndElement();
        Text(writer, "p", "legend", "Blue border: isolated by a policy. Solid line: allowed. Dashed orange: allowed under a condition. Dotted red: undefined by Kubernetes.");
        writer.WriteEndElement();
    }

    private static void WritePicture(XmlWriter writer, ConnectivityGraph graph)
    {
        writer.WriteStartElement("section");
        writer.WriteAttributeString("id", "picture");
        writer.WriteAttributeString("aria-label", "Picture");
        writer.WriteAttributeString("tabindex", "-1");
        SvgRenderer.Write(writer, graph, GraphPlanner.Plan(graph), style: null);
        writer.WriteEndElement();
    }

    private static void WriteDetails(XmlWriter writer)
    {
        writer.WriteStartElement("aside");
        writer.WriteAttributeString("id", "details");
        writer.WriteAttributeString("aria-live", "polite");
        writer.WriteAttributeString("aria-label", "Explanation");
        writer.WriteElementString("p", "Pick a workload or a connection to see what decides. Esc lets go of it.");
        writer.WriteEndElement();
    }

    private static void WriteTable(XmlWriter writer)
    {
        writer.WriteStartElement("section");
        writer.WriteAttributeString("aria-labelledby", "list-title");
        Text(writer, "h2", null, "Connections", "list-title");
        Text(writer, "p", null, "", "count");
        writer.WriteStartElement("table");
        writer.WriteStartElement("thead");
        writer.WriteStartElement("tr");
        foreach (var column in new[] { "From", "To", "Traffic", "Verdict" })
        {
            writer.WriteStartElement("th");
            writer.WriteAttributeString("scope", "col");
            writer.WriteString(column);
            writer.WriteEndElement();
        }

        writer.WriteEndElement();
        writer.WriteEndElement();
        Text(writer, "tbody", null, "", "rows");
        writer.WriteEndElement();
        Button(writer, "more", "Show more", "Show more connections");
        writer.WriteEndElement();
    }

    private static void Button(XmlWriter writer, string id, string text, string label)
    {
        writer.WriteStartElement("button");
        writer.WriteAttributeString("type", "button");
        writer.WriteAttributeString("id", id);
        writer.WriteAttributeString("aria-label", label);
        writer.WriteString(text);
        writer.WriteEndElement();
    }

    private static void Empty(XmlWriter writer, string element, params (string Name, string Value)[] attributes)
    {
        writer.WriteStartElement(element);
        foreach (var (name, value) in attributes)
        {
            writer.WriteAttributeString(name, value);
        }

        writer.WriteEndElement();
    }

    private static void Text(XmlWriter writer, string element, string? @class, string text, string? id = null)
    {
        writer.WriteStartElement(element);
        if (id is not null)
        {
            writer.WriteAttributeString("id", id);
        }

        if (@class is not null)
        {
            writer.WriteAttributeString("class", @class);
        }

        writer.WriteString(CleanText.Of(text));
        writer.WriteFullEndElement();
    }

    private static string Count(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static string Resource(string name)
    {
        using var stream = typeof(PageRenderer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
