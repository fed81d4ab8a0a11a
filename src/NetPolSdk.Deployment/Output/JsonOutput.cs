using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetPolSdk.Deployment.Output;

/// <summary>Writes JSON: indented, with a final newline, and with everything escaped that a page or a terminal could take for its own.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Default,
    };

    /// <summary>Writes a document.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="write">Writes the one value of the document.</param>
    public static void Write(TextWriter output, Action<Utf8JsonWriter> write)
    {
        using var bytes = new TextWriterStream(output);
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        output.Write('\n');
    }

    /// <summary>Writes a list of texts under a name.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The name.</param>
    /// <param name="texts">The texts.</param>
    public static void WriteTexts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    /// <summary>Writes traffic as a list of protocols and ports.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">The name of the list.</param>
    /// <param name="traffic">The traffic.</param>
    public static void WriteTraffic(this Utf8JsonWriter json, string name, IReadOnlyList<TrafficPart> traffic)
    {
        json.WriteStartArray(name);
        foreach (var part in traffic)
        {
            json.WriteStartObject();
            json.WriteString("protocol", part.Protocol);
            json.WriteString("ports", part.Ports);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Hands the writer's bytes on as text: they are ASCII, because the default encoder escapes everything else.</summary>
    private sealed class TextWriterStream(TextWriter output) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override void Write(byte[] buffer, int offset, int count) => output.Write(Encoding.ASCII.GetString(buffer, offset, count));

        public override void Write(ReadOnlySpan<byte> buffer) => output.Write(Encoding.ASCII.GetString(buffer));

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
