using System.Text;
using System.Xml;
using NetPolSdk.Deployment.Output;

namespace NetPolSdk.Deployment.Probing;

/// <summary>Results of probes as a JUnit report: a test case each; what differs has failed, and so has what nobody could tell.</summary>
internal static class ResultsAsJUnit
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
    };

    /// <summary>Writes the report.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="results">The results.</param>
    public static void Write(TextWriter output, IReadOnlyList<ProbeResult> results)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "netpol probe");
            xml.WriteAttributeString("tests", FormattableString.Invariant($"{results.Count}"));
            xml.WriteAttributeString("failures", FormattableString.Invariant($"{results.Count(result => result.Fails)}"));
            foreach (var result in results)
            {
                WriteCase(xml, result);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteCase(XmlWriter xml, ProbeResult result)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "netpol.probe");
        xml.WriteAttributeString("name", SafeText.Line(result.Connection));
        if (result.Fails)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", SafeText.Line($"{result.Said}, live {result.Found}"));
            xml.WriteString(SafeText.Line(result.Note.Length > 0 ? result.Note : result.Outcome));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
