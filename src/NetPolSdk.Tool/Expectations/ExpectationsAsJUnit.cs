using System.Text;
using System.Xml;

namespace NetPolSdk.Tool.Expectations;

/// <summary>Checked expectations as a JUnit report, which every build server shows: a test case each.</summary>
internal static class ExpectationsAsJUnit
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
    /// <param name="expectations">The expectations.</param>
    public static void Write(TextWriter output, IReadOnlyList<CheckedExpectation> expectations)
    {
        output.Write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(output, Settings))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "netpol");
            xml.WriteAttributeString("tests", string.Create(null, $"{expectations.Count}"));
            xml.WriteAttributeString("failures", string.Create(null, $"{expectations.Count(expectation => !expectation.IsMet)}"));
            foreach (var expectation in expectations)
            {
                WriteCase(xml, expectation);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        output.Write('\n');
    }

    private static void WriteCase(XmlWriter xml, CheckedExpectation expectation)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", "netpol." + expectation.Expected);
        xml.WriteAttributeString("name", SafeText.Line(expectation.Expectation.ToString()));
        if (!expectation.IsMet)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", SafeText.Line($"should be {expectation.Expected}, but is {expectation.Found}"));
            xml.WriteString(string.Join('\n', expectation.Explanation.Prepend(expectation.Place).Select(SafeText.Line)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
