using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NetPolSdk.Analyzers.Replay;

/// <summary>
/// Finds the syntax that wrote a part of a policy. A policy knows the calls that made it; a part was written by the
/// first call since which it has been there, and in it by the argument, or the item of a list, that is the part.
/// </summary>
/// <param name="files">Whether a finding may be reported in a file.</param>
internal sealed class PlaceFinder(Func<SyntaxTree, bool> files)
{
    private const int DeepestArgument = 24;

    /// <summary>The place of a field, or of the nearest field around it that was written.</summary>
    public SyntaxNode? Find(Policy policy, KnownValue value, FieldPath field)
    {
        var history = History.Of(policy, value);
        for (var path = field; ; path = path.Parent())
        {
            if (Fields.Of(path) is var read && read(policy) is { } part)
            {
                return Place(history, read, part, path, SameBefore(policy, part, path)) ?? history.Start(files);
            }

            if (path.IsRoot)
            {
                return history.Start(files);
            }
        }
    }

    /// <summary>How many items before it in its list are the very same object: a list may hold <c>Pods.All</c> twice.</summary>
    private static int SameBefore(Policy policy, object part, FieldPath path)
    {
        if (path.IsRoot || part is ValueType or string)
        {
            return 0;
        }

        var list = path.Parent();
        return policy.Parts().TakeWhile(other => !other.Path.Equals(path)).Count(other => ReferenceEquals(other.Value, part) && other.Path.Parent().Equals(list));
    }

    private SyntaxNode? Place(History history, Func<Policy, object?> read, object part, FieldPath path, int sameBefore)
    {
        var version = history.First(read, part);
        for (var step = version.Step; step is not null; step = step.Receiver?.Value is KnownValue { Step: { } earlier, Content: not (Policy or Baseline) } ? earlier : null)
        {
            var toSkip = sameBefore;
            if (Argument(step, part, DeepestArgument, ref toSkip) is { } argument)
            {
                return argument;
            }

            if (IsMadeHere(part, path) && files(step.Place.SyntaxTree))
            {
                return step.Place;
            }
        }

        return version.Step is { } last && files(last.Place.SyntaxTree) ? last.Place : null;
    }

    /// <summary>Names are given as arguments somewhere on the way to the policy; other parts may be made by the call itself.</summary>
    private static bool IsMadeHere(object part, FieldPath path) => part is not string && !path.IsWithin(FieldPath.Spec.Field("podSelector"));

    private SyntaxNode? Argument(Step step, object part, int depth, ref int toSkip)
    {
        if (depth == 0)
        {
            return null;
        }

        for (var i = step.Instance is null && step.Receiver?.Value is KnownValue { Content: INetworkPolicyStart } ? 1 : 0; i < step.Arguments.Length; i++)
        {
            if (Within(step.Arguments[i], part, depth, ref toSkip) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    private SyntaxNode? Within(Written written, object part, int depth, ref int toSkip)
    {
        if (depth <= 0)
        {
            return null;
        }

        switch (written.Value)
        {
            case KnownValue { Content: { } content } known:
                if (IsThe(part, content))
                {
                    return toSkip-- <= 0 && files(written.Place.SyntaxTree) ? written.Place : null;
                }

                return content is Policy or Baseline or INetworkPolicyStart || known.Step is not { } step || part is string or Enum ? null : Deeper(step, part, depth, ref toSkip);
            case TupleValue list:
                foreach (var item in list.Items)
                {
                    if (Within(item, part, depth - 1, ref toSkip) is { } place)
                    {
                        return place;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    /// <summary>The constants of an enumeration are numbers to the compiler.</summary>
    private static bool IsThe(object part, object content) => part switch
    {
        string => Equals(content, part),
        Enum => content is int number && number == Convert.ToInt32(part, CultureInfo.InvariantCulture),
        _ => ReferenceEquals(content, part) || (content is CalicoPeer peer && ReferenceEquals(peer.Entity, part)),
    };

    private SyntaxNode? Deeper(Step step, object part, int depth, ref int toSkip) =>
        (step.Instance is { } instance ? Within(instance, part, depth - 1, ref toSkip) : null) ?? Argument(step, part, depth - 1, ref toSkip);
}
