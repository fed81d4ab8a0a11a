using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Model.Collections;

public sealed class ValueListTests
{
    [Fact]
    public void Lists_are_equal_exactly_when_their_items_are_equal_in_order() =>
        Prop.ForAll<int[], int[]>((left, right) =>
            ValueList.From(left).Equals(ValueList.From(right)) == left.SequenceEqual(right)
            && ValueList.From(left).Equals(ValueList.From(left.ToArray()))
            && ValueList.From(left).GetHashCode() == ValueList.From(left.ToArray()).GetHashCode()).QuickCheckThrowOnFailure();

    [Fact]
    public void Changes_make_new_lists_and_leave_the_old_one() =>
        Prop.ForAll<int[], int[], int>((first, second, item) =>
        {
            var list = ValueList.From(first);
            var added = list.Add(item);
            var joined = list.AddRange(second);
            return added.SequenceEqual(first.Append(item)) && joined.SequenceEqual(first.Concat(second)) && list.SequenceEqual(first);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_item_can_be_replaced()
    {
        ValueList<string> list = ["a", "b", "c"];

        list.SetItem(1, "x").ShouldBe(["a", "x", "c"]);
        list.ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void The_array_that_a_list_was_made_of_can_be_changed_without_changing_the_list()
    {
        int[] source = [1, 2, 3];
        var copied = ValueList.From(source);
        var spanned = ValueList.Create<int>(source);

        source[0] = 9;

        copied.ShouldBe([1, 2, 3]);
        spanned.ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void All_empty_lists_are_one()
    {
        ValueList<int> expression = [];

        expression.ShouldBeSameAs(ValueList<int>.Empty);
        ValueList.From(Array.Empty<int>()).ShouldBeSameAs(ValueList<int>.Empty);
        expression.AddRange([]).ShouldBeSameAs(expression);
    }

    [Fact]
    public void A_list_is_gone_through_in_order_by_every_enumerator()
    {
        ValueList<int> list = [1, 2, 3];
        var seen = new List<int>();
        foreach (var item in list)
        {
            seen.Add(item);
        }

        seen.ShouldBe([1, 2, 3]);
        ((System.Collections.IEnumerable)list).Cast<int>().ShouldBe([1, 2, 3]);
        list.ToString().ShouldBe("[1, 2, 3]");
        list.Equals((object)"x").ShouldBeFalse();
        list.Equals(null).ShouldBeFalse();
    }
}
