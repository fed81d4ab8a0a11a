using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetPolSdk.Deployment.Stacks;

/// <summary>JSON values as text, on one line.</summary>
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class JsonTexts : JsonSerializerContext;
