using BurdenCompliance.Registry;

namespace BurdenCompliance.Tests.Registry;

public sealed class IdempotencyKeyTests
{
    [Fact]
    public void The_same_request_has_the_same_hash_and_any_other_another()
    {
        var hashes = new[]
        {
            IdempotencyKey.For("k", "a", "bc"), IdempotencyKey.For("k", "ab", "c"), IdempotencyKey.For("k", "abc"),
            IdempotencyKey.For("k", "a", null), IdempotencyKey.For("k", "a", ""), IdempotencyKey.For("k"),
        };
        hashes.Select(k => k.RequestSha256).ShouldBeUnique();
        IdempotencyKey.For("k", "a", null).ShouldBe(hashes[3]);
    }

    [Theory]
    [InlineData("5f0c2f3e-1111-2222-3333-444455556666", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("a b", false)]
    [InlineData("键", false)]
    [InlineData("a\r\nb", false)]
    public void A_key_is_short_visible_ascii(string? value, bool valid) => IdempotencyKey.IsValid(value).ShouldBe(valid);

    [Fact]
    public void A_key_is_at_most_200_characters()
    {
        IdempotencyKey.IsValid(new string('k', 200)).ShouldBeTrue();
        IdempotencyKey.IsValid(new string('k', 201)).ShouldBeFalse();
        Should.Throw<ArgumentException>(() => IdempotencyKey.For("a b"));
    }
}
