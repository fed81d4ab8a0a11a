using System.Text.Json.Nodes;

namespace NetPolSdk.ContractServer.Requests;

/// <summary>A request is refused with a Status.</summary>
internal sealed class RefusedException(JsonObject status) : Exception((string?)status["message"])
{
    public JsonObject Status => status;
}
