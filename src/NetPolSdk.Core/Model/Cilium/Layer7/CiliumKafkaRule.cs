namespace NetPolSdk;

/// <summary>One entry of <c>rules.kafka</c>: all that is said must match. Cilium 1.20 has it no more.</summary>
/// <param name="Role"><c>role</c>: <c>produce</c> or <c>consume</c>; null for any.</param>
/// <param name="ApiKey"><c>apiKey</c>: the kind of request; null for any.</param>
/// <param name="ApiVersion"><c>apiVersion</c>, a number as text; null for any.</param>
/// <param name="ClientId"><c>clientID</c>; null for any.</param>
/// <param name="Topic"><c>topic</c>, of at most 255 characters; null for any.</param>
public sealed record CiliumKafkaRule(string? Role = null, string? ApiKey = null, string? ApiVersion = null, string? ClientId = null, string? Topic = null);
