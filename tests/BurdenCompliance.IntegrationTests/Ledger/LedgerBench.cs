using System.Security.Cryptography;
using System.Text;
using BurdenCompliance.Drafts;
using BurdenCompliance.IntegrationTests.Registry;
using BurdenCompliance.Registry;

namespace BurdenCompliance.IntegrationTests.Ledger;

/// <summary>An office of its own for a test, the verbs of the ledger, and a clock to set.</summary>
internal sealed class LedgerBench
{
    private readonly RegistryDatabase _database;

    private LedgerBench(RegistryDatabase database, SetClock clock, Actor actor) => (_database, Clock, Actor) = (database, clock, actor);

    public SetClock Clock { get; }
    public Actor Actor { get; }
    public Guid Office => Actor.OfficeId;
    public Acts Acts => new(_database, Clock);

    public RegisterDocument Register => new(Acts);
    public VoidEntry Void => new(Acts);
    public CorrectEntry Correct => new(Acts);
    public ListEntries List => new(_database);
    public ReadQuota Quota => new(_database, Clock);
    public ChangeScheme Scheme => new(Acts, _database);
    public ReadYearReport Report => new(_database, Clock);
    public FileStatement Statements => new(Acts);
    public ImportLedger Import => new(Acts, _database, Clock);
    public UndoImport Undo => new(Acts);
    public OpenSeries Series => new(Acts, _database, Clock);

    /// <summary>Noon of 3 August 2026 unless told otherwise.</summary>
    public static async Task<LedgerBench> OpenAsync(PostgresFixture postgres, string? name = null, RegistryDatabase? database = null)
    {
        var clock = new SetClock(new DateTimeOffset(2026, 8, 3, 12, 0, 0, TimeSpan.FromHours(8)));
        name ??= $"试验局{Guid.NewGuid():N}";
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
        await new Acts(postgres.Database, clock).RunAsync(Actor.System, "LedgerBench", key: null, act =>
        {
            act.Context.Add(new OfficeRow
            {
                Id = id, RegionId = TestPeople.RegionId, Name = name, ShortName = name, Kind = "department", Level = "city", Rank = 9, DocumentWord = "云试",
                CreatedAt = act.Now,
            });
            act.Record(@object: null, Act.Done, new { });
            return Task.FromResult(true);
        }, default);
        var actor = TestPeople.Actor("pei") with { OfficeId = id };
        return new LedgerBench(database ?? postgres.Database, clock, actor);
    }

    public LedgerBench Over(RegistryDatabase database) => new(database, Clock, Actor);

    public static DocumentFacts Facts(
        string title = "关于做好汛期值守工作的通知", string type = "通知", DocumentForm form = DocumentForm.RedHead, Direction direction = Direction.Down,
        DocumentClass kind = DocumentClass.SpecialTask, Level? reach = Level.County) => new(title, type, form, direction, kind, reach);

    public async Task<LedgerEntry> EnteredAsync(DocumentFacts? facts = null, DateOnly? date = null, Guid? series = null, string? key = null) =>
        (await Register.RunAsync(facts ?? Facts(), date, series, planItemId: null, key is null ? null : IdempotencyKey.For(key), Actor))
            .ShouldBeOfType<LedgerOutcome.Entered>().Entry;

    /// <summary>Documents of last year, brought in as a table.</summary>
    public async Task ImportAsync(int documents, int year = 2025)
    {
        var rows = Enumerable.Range(1, documents).Select(n => (IEnumerable<string>)[$"关于第{n}件事的通知", $"{year}-{(n % 12) + 1:00}-10", "通知", $"云试〔{year}〕{n}号"]);
        (await Import.RunAsync(Sheet([["标题", "成文日期", "文种", "发文字号"], .. rows]), "去年.csv", Guid.NewGuid().ToString("N"), Actor)).ShouldBeOfType<ImportOutcome.Done>();
    }

    public static Sheet Sheet(IEnumerable<IEnumerable<string>> rows) => new("表", [.. rows.Select(row => System.Collections.Immutable.ImmutableArray.CreateRange(row))]);
}

/// <summary>A clock that stands until it is set.</summary>
internal sealed class SetClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now.ToUniversalTime();
}
