using System.Text.Json.Nodes;
using BurdenCompliance.Rules;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Rules;

public sealed class ExampleTests
{
    [Fact]
    public void Every_example_of_the_catalog_keeps_its_word() =>
        ExampleTest.Run(CatalogFixture.Examiner).Select(f => $"{f.Rule} {(f.Hit ? "missed" : "false alarm")}: {f.Text}").ShouldBeEmpty();

    [Fact]
    public void An_example_that_breaks_its_word_is_named()
    {
        var catalog = CatalogFixture.Copy();
        var rule = catalog["rules"]!.AsArray().First(r => r!["check"]!["kind"]!.GetValue<string>() == "slots")!.AsObject();
        rule["hits"] = new JsonArray("湖边种了两排柳树。");
        rule.Remove("nearMisses");

        var failures = ExampleTest.Run(CatalogFixture.Load(catalog.ToJsonString()));

        failures.ShouldContain(new ExampleFailure(rule["id"]!.GetValue<string>(), "湖边种了两排柳树。", Hit: true));
    }
}
