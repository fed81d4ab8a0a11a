namespace NetPolSdk;

/// <summary>What is wrong with a document at one place.</summary>
/// <param name="RuleId">The rule that is broken.</param>
/// <param name="Field">The field, as Kubernetes names it; the root where the fault is in the document as a whole.</param>
/// <param name="Position">The place.</param>
/// <param name="Problem">What is wrong, as a clause that begins with the value or follows the field.</param>
/// <param name="Remedy">What to write instead, as a sentence.</param>
/// <param name="Weight">How much it matters.</param>
internal sealed record DocumentFault(string RuleId, FieldPath Field, SourcePosition Position, string Problem, string Remedy, FaultWeight Weight = FaultWeight.Refused);
