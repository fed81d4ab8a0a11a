namespace NetPolSdk;

/// <summary>A part of a policy that a finding can point at.</summary>
/// <param name="Path">The field of the part, as Kubernetes writes it.</param>
/// <param name="Value">The part; where parts are the same object, they were written at the same place.</param>
internal readonly record struct PolicyPart(FieldPath Path, object Value);
