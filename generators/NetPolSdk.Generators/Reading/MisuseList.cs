namespace NetPolSdk.Generators;

/// <summary>Gathers what is wrong with a declaration. Core's own factories judge the values.</summary>
internal sealed class MisuseList
{
    private readonly List<Misuse> _misuses = [];

    public ValueList<Misuse> ToList() => ValueList.From(_misuses);

    public void Add(string ruleId, FaultPlace place, string message) => _misuses.Add(new Misuse(ruleId, message, place));

    /// <summary>What is made; null where a factory refuses, which is then a misuse at the place of the refused argument.</summary>
    public T? Try<T>(Func<T> make, Func<string?, FaultPlace> placeOf)
        where T : class
    {
        try
        {
            return make();
        }
        catch (InvalidPolicyException refusal)
        {
            var message = refusal.Message.Replace($" ({refusal.RuleId})", "");
            Add(refusal.RuleId, placeOf(refusal.ParamName), message);
            return null;
        }
    }
}
