using BurdenCompliance.Tests.House;
using NJsonSchema;

namespace BurdenCompliance.Tests.Rules;

public sealed class CatalogSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(Repository.Text("docs/rule-catalog.schema.json")).GetAwaiter().GetResult();

    public static TheoryData<string> Shapes => [.. CatalogShapes.Paths];

    [Fact]
    public void The_catalog_is_valid_by_its_schema() => Schema.Validate(CatalogFixture.Text).Select(e => $"{e.Path} {e.Kind}").ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Shapes))]
    public void The_schema_refuses_an_unknown_key(string path)
    {
        var root = CatalogFixture.Copy();
        CatalogShapes.At(root, path)["unheardOf"] = 1;
        Schema.Validate(root.ToJsonString()).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("id", "BC-1-2-lower")]
    [InlineData("clause", "third")]
    [InlineData("severity", "grave")]
    [InlineData("message", "")]
    public void The_schema_refuses_a_wrong_value(string key, string value)
    {
        var root = CatalogFixture.Copy();
        root["rules"]![0]![key] = value;
        Schema.Validate(root.ToJsonString()).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_note_on_coverage_is_valid_by_the_schema()
    {
        var root = CatalogFixture.Copy();
        root["coverage"] = new System.Text.Json.Nodes.JsonArray(System.Text.Json.Nodes.JsonNode.Parse("""{"clause": "1.1", "by": "ledger", "reason": "由台账核对。"}"""));
        Schema.Validate(root.ToJsonString()).ShouldBeEmpty();
    }
}
