#if !NETSTANDARD
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NetPolSdk;

/// <summary>Writes documents as JSON. Comments are left out.</summary>
internal sealed class JsonDocumentWriter(Stream output) : DocumentWriter, IDisposable
{
    /// <summary>Prose in annotations stays readable.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentCharacter = ' ',
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Utf8JsonWriter _json = new(output, Options);

    public override void StartMapping() => _json.WriteStartObject();

    public override void EndMapping() => _json.WriteEndObject();

    public override void StartSequence() => _json.WriteStartArray();

    public override void EndSequence() => _json.WriteEndArray();

    public override void Key(string key) => _json.WritePropertyName(key);

    public override void Text(string value)
    {
        if (IsVisible(value))
        {
            _json.WriteStringValue(value);
        }
        else
        {
            _json.WriteRawValue(Escaped(value), skipInputValidation: true);
        }
    }

    public override void Integer(int value) => _json.WriteNumberValue(value);

    public override void Number(double value) => _json.WriteNumberValue(value);

    public override void Boolean(bool value) => _json.WriteBooleanValue(value);

    public override void Comment(string text)
    {
        // JSON has none.
    }

    public void Dispose() => _json.Dispose();

    private static bool IsVisible(string value)
    {
        for (var i = 0; i < value.Length; i++)
        {
            if (PrintableText.LengthAt(value, i) != 1)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The encoder of the platform leaves bare what turns the direction of text, and more that nobody can see.</summary>
    private static string Escaped(string value)
    {
        var text = new StringBuilder("\"");
        for (var i = 0; i < value.Length; i++)
        {
            var length = PrintableText.LengthAt(value, i);
            if (length == 0 || value[i] is '"' or '\\')
            {
                text.Append("\\u").Append(((int)value[i]).ToString("X4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(value, i, length);
                i += length - 1;
            }
        }

        return text.Append('"').ToString();
    }
}
#endif
