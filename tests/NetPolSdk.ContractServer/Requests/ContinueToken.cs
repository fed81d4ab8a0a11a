using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>Where a list goes on: the version it is read at, and the last key of the page before.</summary>
internal sealed record ContinueToken(long Version, string LastKey)
{
    public string Write()
    {
        var json = new JsonObject { ["v"] = "meta.k8s.io/v1", ["rv"] = Version, ["start"] = LastKey + "\0" };
        return Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    public static ContinueToken Read(string token)
    {
        byte[] bytes;
        try
        {
            bytes = Base64Url.DecodeFromChars(token);
        }
        catch (FormatException)
        {
            throw Broken("illegal base64 data");
        }

        try
        {
            var json = JsonNode.Parse(bytes)!;
            return new ContinueToken((long)json["rv"]!, ((string)json["start"]!).TrimEnd('\0'));
        }
        catch (JsonException)
        {
            throw Broken($"invalid character '{(char)bytes[0]}' looking for beginning of value");
        }
    }

    private static RefusedException Broken(string why) =>
        new(StatusBody.Failure(400, "BadRequest", $"invalid continue token: continue key is not valid: {why}"));
}
