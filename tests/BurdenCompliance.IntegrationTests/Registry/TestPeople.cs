using System.Security.Cryptography;
using System.Text;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Registry;

/// <summary>Two offices with people whose ids follow from their names, for tests without the site.</summary>
internal static class TestPeople
{
    public const string Office = "云栖市应急管理局";
    public const string OtherOffice = "云栖市林业局";

    public static Guid RegionId => Id("云栖市");

    /// <summary>Somebody of an office, with every post of those who work on documents.</summary>
    public static Actor Actor(string account = "local", string office = Office) => new(
        Id(account), account, account, Id(office), [Post.Drafter, Post.Reviewer, Post.Approver, Post.LedgerKeeper], "request-1");

    /// <summary>Puts them into a database.</summary>
    public static Task AddAsync(Acts acts) => acts.RunAsync(BurdenCompliance.Registry.Actor.System, "TestPeople", key: null, act =>
    {
        act.Context.Add(new RegionRow { Id = Id("云栖市"), Name = "云栖市", Level = "city", Rank = 1 });
        foreach (var (i, office) in new[] { Office, OtherOffice }.Index())
        {
            act.Context.Add(new OfficeRow
            {
                Id = Id(office), RegionId = Id("云栖市"), Name = office, ShortName = office, Kind = "department", Level = "city", Rank = i + 1,
                DocumentWord = "云", CreatedAt = act.Now,
            });
        }
        foreach (var account in new[] { "local", "one", "two", "three", "four" })
            act.Context.Add(new PersonRow { Id = Id(account), Account = account, Name = account, OfficeId = Id(Office), State = PersonRow.Active, CreatedAt = act.Now });
        act.Record(@object: null, Act.Done, new { });
        return Task.FromResult(true);
    }, default);

    private static Guid Id(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
}
