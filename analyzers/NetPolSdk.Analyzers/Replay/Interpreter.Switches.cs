using Microsoft.CodeAnalysis.Operations;

namespace NetPolSdk.Analyzers.Replay;

/// <content>Switch statements.</content>
internal sealed partial class Interpreter
{
    private Completion ExecuteSwitch(ISwitchOperation choice)
    {
        var value = Evaluate(choice.Value);
        var before = _state;
        Completion? joined = null;
        State? after = null;
        foreach (var section in choice.Cases)
        {
            var matches = Matches(section, value);
            if (matches == false && !section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default))
            {
                continue;
            }

            if (matches == true && joined is null)
            {
                return Leave(choice, ExecuteSection(section));
            }

            _state = before.Clone();
            var completion = Leave(choice, ExecuteSection(section));
            (joined, after) = joined is { } other && after is not null ? (Merge(other, after, completion, choice.Value.Syntax), _state) : (completion, _state);
        }

        return ExecuteNoSection(choice, before, joined, after);
    }

    private Completion ExecuteNoSection(ISwitchOperation choice, State before, Completion? joined, State? after)
    {
        if (joined is not { } completion)
        {
            return Completion.Normal;
        }

        if (choice.Cases.Any(section => section.Clauses.Any(clause => clause.CaseKind == CaseKind.Default)))
        {
            return completion;
        }

        _state = before;
        return Merge(completion, after!, Completion.Normal, choice.Value.Syntax);
    }

    private static Completion Leave(ISwitchOperation choice, Completion completion) => completion.JumpsTo(choice.ExitLabel) ? Completion.Normal : completion;

    private static bool? Matches(ISwitchCaseOperation section, Value value)
    {
        bool? any = false;
        foreach (var clause in section.Clauses)
        {
            var matches = clause switch
            {
                ISingleValueCaseClauseOperation single when single.Value.ConstantValue.HasValue && value is KnownValue { HasHoles: false } known => Equals(known.Content, single.Value.ConstantValue.Value),
                IPatternCaseClauseOperation { Guard: null } pattern => Patterns.Matches(pattern.Pattern, value),
                IDefaultCaseClauseOperation => false,
                _ => null,
            };
            any = any == true || matches == true ? true : matches is null ? null : any;
        }

        return any;
    }

    private Completion ExecuteSection(ISwitchCaseOperation section)
    {
        foreach (var statement in section.Body)
        {
            var completion = Execute(statement);
            if (!completion.IsNormal)
            {
                return completion;
            }
        }

        return Completion.Normal;
    }
}
