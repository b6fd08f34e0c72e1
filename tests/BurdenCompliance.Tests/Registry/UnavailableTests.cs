using BurdenCompliance.Registry;
using Npgsql;

namespace BurdenCompliance.Tests.Registry;

public sealed class UnavailableTests
{
    [Theory]
    [InlineData("FATAL", "XX000", true)]
    [InlineData("PANIC", "XX000", true)]
    [InlineData("ERROR", "53100", true)]
    [InlineData("ERROR", "25006", true)]
    [InlineData("ERROR", "XX000", false)]
    [InlineData("ERROR", "23505", false)]
    public void A_database_that_cannot_serve_is_told_from_a_mistake_of_ours(string severity, string state, bool isUnavailable) =>
        Unavailable.Is(new InvalidOperationException("", new PostgresException("could not write init file", severity, severity, state))).ShouldBe(isUnavailable);
}
