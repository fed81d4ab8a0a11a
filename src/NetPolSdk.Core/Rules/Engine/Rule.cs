namespace NetPolSdk;

/// <summary>
/// One lint rule. It has no state, never throws on any model, and answers yes (a finding), maybe (the answer rests on a
/// <see cref="Hole"/> or on policies that may be missing) or no.
/// </summary>
internal abstract class Rule(string id)
{
    /// <summary>What the catalogue says about the rule.</summary>
    public RuleDescriptor Descriptor { get; } = RuleCatalog.Find(id);

    /// <summary>A yes.</summary>
    /// <param name="verdicts">Where it goes.</param>
    /// <param name="policy">The policy that it is about.</param>
    /// <param name="field">The field.</param>
    /// <param name="message">What is wrong and what it leads to, as sentences.</param>
    /// <param name="remedy">What to write instead, as sentences.</param>
    /// <param name="facts">What a fix needs to know.</param>
    protected void Yes(Verdicts verdicts, Policy policy, FieldPath field, string message, string remedy, params (string Name, string Value)[] facts) =>
        verdicts.Add(new Finding(Descriptor, PolicyText.Of(policy), field, Hole.Hide(message), Hole.Hide(remedy))
        {
            Source = policy,
            Facts = ValueMap.From(facts.Select(fact => new KeyValuePair<string, string>(fact.Name, fact.Value))),
        });

    /// <summary>A yes about something else than a policy, such as a workload that has none.</summary>
    /// <param name="verdicts">Where it goes.</param>
    /// <param name="subject">What it is about: kind and <c>namespace/name</c>.</param>
    /// <param name="message">What is wrong and what it leads to, as sentences.</param>
    /// <param name="remedy">What to write instead, as sentences.</param>
    protected void YesAbout(Verdicts verdicts, string subject, string message, string remedy) =>
        verdicts.Add(new Finding(Descriptor, subject, FieldPath.Root, message, remedy));

    /// <summary>A maybe.</summary>
    /// <param name="verdicts">Where it goes.</param>
    /// <param name="policy">The policy that it is about.</param>
    protected void Maybe(Verdicts verdicts, Policy policy) => verdicts.AddDoubt(Descriptor, policy);
}
