using BurdenCompliance.Registry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BurdenCompliance.Tests.Registry;

public sealed class RegistryOptionsTests
{
    [Theory]
    [InlineData("DataDirectory", "", "DataDirectory")]
    [InlineData("ConnectionString", "Host=db;Passwort=secret", "ConnectionString")]
    [InlineData("ConnectionString", "Username=burden", "ConnectionString")]
    [InlineData("PostgresBinaries", "/no/such/folder", "/no/such/folder")]
    public void A_wrong_option_is_named_and_no_secret_repeated(string option, string value, string named)
    {
        var failure = Should.Throw<OptionsValidationException>(() => With(option, value));
        failure.Message.ShouldContain(named);
        failure.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void Without_a_connection_string_the_private_cluster_serves()
    {
        With("DataDirectory", "/srv/burden/").DataPath.ShouldBe("/srv/burden");
        With("DataDirectory", "/srv/burden").IsEmbedded.ShouldBeTrue();
        With("ConnectionString", "Host=db;Database=burden").IsEmbedded.ShouldBeFalse();
    }

    private static RegistryOptions With(string option, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new($"Registry:{option}", value)]).Build();
        using var services = new ServiceCollection().AddRegistry(configuration).BuildServiceProvider();
        return services.GetRequiredService<IOptions<RegistryOptions>>().Value;
    }
}
