using NetPolSdk.JsonSchema;

namespace NetPolSdk.Tool.Tests;

/// <summary>The validator that other tests rely on is held to the drafts' own words.</summary>
public sealed class JsonSchemaTests
{
    [Theory]
    [InlineData("""{"type":"object"}""", "{}", "[]")]
    [InlineData("""{"type":["string","null"]}""", "null", "1")]
    [InlineData("""{"type":"integer"}""", "1.0", "1.5")]
    [InlineData("""{"type":"boolean"}""", "false", "\"false\"")]
    [InlineData("""{"enum":["a",{"b":1}]}""", """{"b":1}""", "\"b\"")]
    [InlineData("""{"const":3}""", "3", "4")]
    [InlineData("""{"required":["a"]}""", """{"a":null}""", "{}")]
    [InlineData("""{"properties":{"a":{"type":"string"}}}""", """{"a":"","b":1}""", """{"a":1}""")]
    [InlineData("""{"properties":{"a":true},"additionalProperties":false}""", """{"a":1}""", """{"a":1,"b":2}""")]
    [InlineData("""{"patternProperties":{"^x-":true},"additionalProperties":{"type":"string"}}""", """{"x-a":1,"b":""}""", """{"b":1}""")]
    [InlineData("""{"items":{"type":"string"},"minItems":1,"maxItems":2,"uniqueItems":true}""", """["a","b"]""", """["a","a"]""")]
    [InlineData("""{"items":{"maximum":2}}""", "[1,2]", "[1,3]")]
    [InlineData("""{"minItems":1}""", "[0]", "[]")]
    [InlineData("""{"maxItems":1}""", "[0]", "[0,1]")]
    [InlineData("""{"minProperties":1,"maxProperties":1}""", """{"a":1}""", "{}")]
    [InlineData("""{"maxProperties":1}""", "{}", """{"a":1,"b":2}""")]
    [InlineData("""{"minimum":1,"maximum":2}""", "2", "0.5")]
    [InlineData("""{"exclusiveMinimum":1,"exclusiveMaximum":3}""", "2", "3")]
    [InlineData("""{"minLength":1,"maxLength":2}""", "\"\ud83d\ude00\ud83d\ude00\"", "\"abc\"")]
    [InlineData("""{"pattern":"^a+$"}""", "\"aa\"", "\"ab\"")]
    [InlineData("""{"format":"uuid"}""", "\"12345678-1234-1234-1234-123456789abc\"", "\"1234\"")]
    [InlineData("""{"format":"uri"}""", "\"https://a.example\"", "\"a b\"")]
    [InlineData("""{"format":"uri-reference"}""", "\"a%20b.yaml\"", "\"a b.yaml\"")]
    [InlineData("""{"format":"date-time"}""", "\"2026-01-02T03:04:05Z\"", "\"yesterday\"")]
    [InlineData("""{"format":"int32"}""", "2147483647", "2147483648")]
    [InlineData("""{"format":"int64"}""", "2147483648", "9223372036854775808")]
    [InlineData("""{"anyOf":[{"type":"string"},{"minimum":5}]}""", "5", "4")]
    [InlineData("""{"oneOf":[{"minimum":1},{"minimum":5}]}""", "4", "5")]
    [InlineData("""{"allOf":[{"minimum":1},{"maximum":5}]}""", "5", "6")]
    [InlineData("""{"not":{"type":"null"}}""", "0", "null")]
    [InlineData("""{"$ref":"#/definitions/a~1b","definitions":{"a/b":{"type":"string"}}}""", "\"\"", "1")]
    [InlineData("""{"properties":{"next":{"$ref":"#"}},"additionalProperties":false}""", """{"next":{"next":{}}}""", """{"next":{"last":{}}}""")]
    public void A_keyword_takes_what_it_should_and_nothing_else(string schema, string valid, string invalid)
    {
        Schema.Parse(schema).Faults(valid).ShouldBeEmpty();
        Schema.Parse(schema).Faults(invalid).ShouldNotBeEmpty();
    }

    [Fact]
    public void Faults_say_where_and_what() => Schema.Parse("""{"properties":{"a":{"items":{"required":["b"]}}}}""").Faults("""{"a":[{"b":1},{}]}""").ShouldBe(["$.a[1]: lacks b"]);

    [Theory]
    [InlineData("""{"requires":["a"]}""")]
    [InlineData("""{"properties":{"a":{"contains":true}}}""")]
    [InlineData("""{"anyOf":[{"if":true}]}""")]
    [InlineData("""{"format":"colour"}""")]
    [InlineData("""{"$ref":"other.json"}""")]
    [InlineData("""{"$ref":"#/definitions/none"}""")]
    public void What_a_schema_demands_and_the_validator_does_not_know_is_no_silent_pass(string schema) =>
        Should.Throw<NotSupportedException>(() => Schema.Parse(schema));

    [Fact]
    public void Keywords_of_other_vocabularies_are_left_out_only_where_that_is_said()
    {
        const string Text = """{"x-kubernetes-list-type":"atomic"}""";

        Should.Throw<NotSupportedException>(() => Schema.Parse(Text));
        Schema.Parse(Text, "x-kubernetes-list-type").Faults("[]").ShouldBeEmpty();
    }
}
