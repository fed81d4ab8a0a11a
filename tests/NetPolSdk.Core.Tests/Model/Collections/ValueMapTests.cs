using FsCheck;
using FsCheck.Fluent;

namespace NetPolSdk.Core.Tests.Model.Collections;

public sealed class ValueMapTests
{
    private static Arbitrary<KeyValuePair<string, string>[]> Entries { get; } =
        (from key in Gen.Elements("a", "B", "b", "aa", "é", "z", "", "a/b", "A")
         from value in Gen.Elements("", "1", "2")
         select new KeyValuePair<string, string>(key, value)).ListOf()
        .Select(entries => entries.DistinctBy(entry => entry.Key).ToArray()).ToArbitrary();

    [Fact]
    public void A_map_behaves_as_a_dictionary_and_keeps_ordinal_order() =>
        Prop.ForAll(Entries, entries =>
        {
            var map = ValueMap.From(entries);
            var sorted = entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToArray();
            return map.SequenceEqual(sorted)
                && map.Count == entries.Length
                && entries.All(entry => map[entry.Key] == entry.Value && map.ContainsKey(entry.Key))
                && !map.ContainsKey("absent")
                && map.Keys.SequenceEqual(sorted.Select(entry => entry.Key))
                && map.Values.SequenceEqual(sorted.Select(entry => entry.Value));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_in_which_entries_come_does_not_count() =>
        Prop.ForAll(Entries, entries =>
        {
            var (map, reversed) = (ValueMap.From(entries), ValueMap.From(entries.Reverse()));
            var built = entries.Aggregate(ValueMap.Empty, (soFar, entry) => soFar.With(entry.Key, entry.Value));
            return map.Equals(reversed) && map.GetHashCode() == reversed.GetHashCode() && map.Equals(built);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void With_and_without_change_one_entry_and_leave_the_old_map() =>
        Prop.ForAll(Entries, Gen.Elements("a", "b", "new").ToArbitrary(), (entries, key) =>
        {
            var map = ValueMap.From(entries);
            var with = map.With(key, "changed");
            var without = map.Without(key);
            return with[key] == "changed"
                && with.Where(entry => entry.Key != key).SequenceEqual(map.Where(entry => entry.Key != key))
                && !without.ContainsKey(key)
                && without.SequenceEqual(map.Where(entry => entry.Key != key))
                && map.Equals(ValueMap.From(entries));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Maps_differ_when_a_key_or_a_value_does()
    {
        var map = ValueMap.Empty.With("a", "1").With("b", "2");

        map.ShouldNotBe(map.With("b", "3"));
        map.ShouldNotBe(map.With("c", "3"));
        map.ShouldNotBe(map.Without("a").With("c", "1"));
        map.With("a", "1").ShouldBeSameAs(map);
        map.ToString().ShouldBe("a=1,b=2");
    }

    [Fact]
    public void A_key_may_occur_once() =>
        Should.Throw<ArgumentException>(() => ValueMap.From([new("a", "1"), new("a", "1")])).Message.ShouldStartWith("The key \"a\" occurs twice.");

    [Fact]
    public void An_absent_key_is_named() =>
        Should.Throw<KeyNotFoundException>(() => ValueMap.Empty["a\n"]).Message.ShouldBe("There is no key \"a\\u000a\" in this map.");
}
