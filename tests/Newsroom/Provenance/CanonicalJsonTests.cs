using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Dragoman.Provenance;

namespace Dragoman.Newsroom.Tests.Provenance;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("arrays")]
    [InlineData("french")]
    [InlineData("structures")]
    [InlineData("unicode")]
    [InlineData("values")]
    [InlineData("weird")]
    public void The_vectors_of_rfc_8785s_authors_come_out_byte_for_byte(string name)
    {
        const string Folder = "standards/jcs/testdata";
        byte[] canonical = CanonicalJson.Canonicalize(SharedFile.Read($"{Folder}/input/{name}.json"));
        Assert.Equal(SharedFile.Read($"{Folder}/output/{name}.json"), canonical);
        string hex = Encoding.ASCII.GetString(SharedFile.Read($"{Folder}/outhex/{name}.txt"));
        Assert.Equal(Convert.FromHexString(string.Concat(hex.Where(char.IsAsciiHexDigit))), canonical);
    }

    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ ] }""", """{"a":[],"b":1}""")]
    [InlineData("""{"😀":1,"\uFB33":2,"é":3,"":4}""", "{\"\":4,\"é\":3,\"😀\":1,\"\uFB33\":2}")]
    [InlineData("""["\u0000\u001F\u007f\/\u2028\"\\\b\t\n\f\r"]""", "[\"\\u0000\\u001f\u007f/\u2028\\\"\\\\\\b\\t\\n\\f\\r\"]")]
    [InlineData("\"می\u200Cشود\"", "\"می\u200Cشود\"")]
    [InlineData("null", "null")]
    [InlineData(" true ", "true")]
    [InlineData("-0", "0")]
    public void Order_escapes_and_white_space_are_those_of_the_rfc(string json, string canonical) =>
        Assert.Equal(canonical, Canonicalize(json));

    [Theory]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":2}""")]
    [InlineData("""[{"b":{"a":1,"a":2}}]""")]
    [InlineData("""["\ud800"]""")]
    [InlineData("""["\udc00\ud800"]""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"\ud800":1,"\ud801":1}""")]
    [InlineData("[1e400]")]
    [InlineData("[-1e400]")]
    [InlineData("[NaN]")]
    [InlineData("[01]")]
    [InlineData("[1,]")]
    [InlineData("[1] 2")]
    [InlineData("// why\n1")]
    [InlineData("\uFEFF1")]
    [InlineData("")]
    public void What_has_no_single_meaning_is_refused(string json) =>
        Assert.ThrowsAny<JsonException>(() => Canonicalize(json));

    [Theory]
    [InlineData("22FF22")]
    [InlineData("22C0AF22")]
    [InlineData("22EDA08022")]
    [InlineData("22F490808022")]
    public void Bytes_that_are_not_utf_8_are_refused(string hex) =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Canonicalize(Convert.FromHexString(hex)));

    [Fact]
    public void Nesting_is_bounded_alike_for_text_and_for_values()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);
        static JsonNode Nodes(int depth) => Enumerable.Range(1, depth - 1).Aggregate(new JsonArray(), (inner, _) => new JsonArray(inner));

        Assert.Equal(Nested(64), Canonicalize(Nested(64)));
        Assert.Equal(Nested(64), Encoding.UTF8.GetString(CanonicalJson.Serialize(Nodes(64))));
        Assert.ThrowsAny<JsonException>(() => Canonicalize(Nested(65)));
        Assert.ThrowsAny<JsonException>(() => Canonicalize(Nested(1_000_000)));
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Serialize(Nodes(65)));
    }

    [Fact]
    public void Values_built_in_code_come_out_like_values_that_were_read()
    {
        var node = new JsonObject { ["z"] = 1.50m, ["y"] = 7L, ["x"] = 0.1f, ["w"] = true, ["v"] = null, ["u"] = 1e21, ["t"] = 'c'.ToString() };
        Assert.Equal("""{"t":"c","u":1e+21,"v":null,"w":true,"x":0.1,"y":7,"z":1.5}""", Encoding.UTF8.GetString(CanonicalJson.Serialize(node)));
    }

    [Fact]
    public void Values_without_a_canonical_form_are_refused()
    {
        JsonNode[] nodes = [double.NaN, double.NegativeInfinity, float.NaN, "\uD800", "a\uDC00", new DateTime(2021, 6, 30), Guid.Empty];
        Assert.All(nodes, node => Assert.ThrowsAny<JsonException>(() => CanonicalJson.Serialize(new JsonArray(node))));
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Serialize(new JsonObject { ["\uD800"] = 1 }));
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Serialize(JsonNode.Parse("""{"a":1,"a":2}""")));
    }

    [Fact]
    public void Canonical_json_reads_back_as_the_same_value() => Values(depth: 3).Sample(
        node => JsonNode.DeepEquals(node, JsonNode.Parse(CanonicalJson.Serialize(node))),
        print: node => node?.ToJsonString() ?? "null");

    [Fact]
    public void The_canonical_form_of_canonical_json_is_itself() => Values(depth: 3).Sample(node =>
    {
        byte[] canonical = CanonicalJson.Serialize(node);
        return canonical.AsSpan().SequenceEqual(CanonicalJson.Canonicalize(canonical));
    });

    [Fact]
    public void The_order_in_which_members_were_written_does_not_show() => Gen.Dictionary(Words, Values(depth: 2))[0, 8].Sample(members =>
    {
        var forward = new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        var backward = new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        return CanonicalJson.Serialize(forward).AsSpan().SequenceEqual(CanonicalJson.Serialize(backward));
    });

    private static readonly Gen<string> Words =
        Gen.OneOf(Gen.Int[0, 0x7F], Gen.Int[0x600, 0x6FF], Gen.Int[0x2000, 0x200F], Gen.Int[0xE000, 0xFFFF], Gen.Int[0x10000, 0x10FFFF])
            .Select(char.ConvertFromUtf32).Array[0, 6].Select(string.Concat);

    private static Gen<JsonNode?> Values(int depth)
    {
        Gen<JsonNode?> leaf = Gen.OneOf(
            Words.Select(text => (JsonNode?)text),
            Gen.Double.Where(double.IsFinite).Select(number => (JsonNode?)number),
            Gen.Int.Select(number => (JsonNode?)number),
            Gen.Bool.Select(truth => (JsonNode?)truth),
            Gen.Const((JsonNode?)null));
        if (depth == 0) return leaf;
        Gen<JsonNode?> inner = Values(depth - 1);
        return Gen.OneOf(
            leaf,
            inner.Array[0, 5].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Dictionary(Words, inner)[0, 5].Select(members => (JsonNode?)new JsonObject(
                members.Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())))));
    }

    private static string Canonicalize(string json) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
