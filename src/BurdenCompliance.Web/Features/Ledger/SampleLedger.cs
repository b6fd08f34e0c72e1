using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using BurdenCompliance.Drafts;
using BurdenCompliance.Registry;
using BurdenCompliance.Web.Access;
using BurdenCompliance.Web.Features.Way;
using BurdenCompliance.Web.Hosting;

namespace BurdenCompliance.Web.Features.Ledger;

/// <summary>Years of documents, a plan, meetings, inspections and lists of the sample offices, written by the same verbs as everybody's.</summary>
internal sealed class SampleLedger(IConfiguration configuration, FindPeople people, TimeProvider clock, SampleLedgerVerbs verbs) : IHostedService
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!configuration.IsOn(Samples.Setting) || !configuration.IsOn(SampleWay.Setting, unset: true))
            return;
        var actors = (await people.AllAsync(cancellationToken)).ToDictionary(p => p.Account, SampleWay.Of, StringComparer.Ordinal);
        await using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Samples", "ledger.json"));
        foreach (var office in (await JsonSerializer.DeserializeAsync<ImmutableArray<SampleOffice>>(file, Json, cancellationToken)))
        {
            // Only into an empty ledger: what somebody keeps is never mixed with samples.
            if (actors.TryGetValue(office.Keeper, out var keeper) && (await verbs.Imports.RunAsync(keeper.OfficeId, cancellation: cancellationToken)).Items.IsEmpty)
                await KeepAsync(office, keeper, actors[office.Approver], cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task KeepAsync(SampleOffice office, Actor keeper, Actor approver, CancellationToken cancellation)
    {
        var today = BusinessDate.Of(clock.GetUtcNow());
        for (var back = office.PastYears.Length; back > 0; back--)
            await ImportAsync(office, office.PastYears[^back], today.Year - back, keeper, cancellation);
        await PlanAsync(office, today.Year, keeper, approver, cancellation);
        await RegisterAsync(office, today, keeper, cancellation);
        foreach (var one in office.Occasions)
            await MeetAsync(one, today, keeper, cancellation);
        foreach (var list in office.Lists)
        {
            var sheet = new Sheet(list.Name, [list.Headings, .. list.Items.Select((item, i) => ImmutableArray.Create((i + 1).ToString(CultureInfo.InvariantCulture), item))]);
            await verbs.Lists.RunAsync(list.Kind, new DateOnly(today.Year, 1, 1), sheet, $"{list.Name}.xlsx", $"sample-{list.Kind}", keeper, cancellation);
        }
    }

    private async Task ImportAsync(SampleOffice office, ImmutableArray<int> months, int year, Actor keeper, CancellationToken cancellation)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        rows.Add(office.Headings);
        foreach (var (n, day, document) in Documents(office, months, year))
            rows.Add([document.Title, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), document.DocumentType, string.Format(CultureInfo.InvariantCulture, office.NumberPattern, office.Word, year, n), office.FormNames[document.Form], office.ReachNames[document.Reach]]);
        await verbs.Import.RunAsync(new Sheet($"{year}", rows.ToImmutable()), $"{year}.xlsx", $"sample-{office.Word}-{year}", keeper, cancellation);
    }

    private async Task PlanAsync(SampleOffice office, int year, Actor keeper, Actor approver, CancellationToken cancellation)
    {
        for (var n = 0; n < office.Planned; n++)
            await verbs.Propose.RunAsync(
                year, new PlanItemFacts(office.Topics[n % office.Topics.Length], office.PlanType, DocumentClass.SpecialTask, (n % 12) + 1, office.PlanOwner), reason: null, key: null, keeper, cancellation);
        await verbs.Step.RunAsync(year, PlanStep.Submit, 0, remark: null, keeper, cancellation);
        await verbs.Step.RunAsync(year, PlanStep.Approve, 1, remark: null, approver, cancellation);
    }

    private async Task RegisterAsync(SampleOffice office, DateOnly today, Actor keeper, CancellationToken cancellation)
    {
        var series = await verbs.Series.RunAsync(office.Word, DocumentForm.RedHead, 0, keeper, cancellation);
        var items = (await verbs.Plan.RunAsync(keeper.OfficeId, today.Year, cancellation)).Items;
        foreach (var (n, day, document) in Documents(office, office.ThisYear, today.Year).Where(one => one.Day < today))
        {
            await StateAsync(office, today, keeper, cancellation);
            var facts = new DocumentFacts(
                document.Title, document.DocumentType, document.Form, Direction.Down, document.DocumentClass, document.Reach, office.Recipients, office.Units,
                OutOfPlan: n <= items.Length ? null : office.OutOfPlan, BurdenMinutes: 90);
            await verbs.Register.RunAsync(
                facts, day, document.Form == DocumentForm.RedHead ? series?.Id : null, n <= items.Length ? items[n - 1].Id : null, key: null, keeper, cancellation);
        }
        await StateAsync(office, today, keeper, cancellation);
    }

    // Once: a statement that is filed is no longer needed.
    private async Task StateAsync(SampleOffice office, DateOnly today, Actor keeper, CancellationToken cancellation)
    {
        if (office.Statement is { } statement && (await verbs.Quota.RunAsync(keeper.OfficeId, cancellation: cancellation)).NeedsStatement)
            await verbs.Statements.RunAsync(today.Year, statement.Addressee, today, statement.Causes, key: null, keeper, cancellation);
    }

    private async Task MeetAsync(SampleOccasion one, DateOnly today, Actor keeper, CancellationToken cancellation)
    {
        var added = await verbs.Occasions.AddAsync(
            one.Kind, today.Year - one.YearsBack, new OccasionFacts(one.Title, one.Month, one.Places, one.Reach, one.IsVideo, one.Attendees, one.Minutes),
            one.IsPlanned, one.Filing, key: null, keeper, cancellation);
        var held = new DateOnly(today.Year - one.YearsBack, one.Month, 16);
        if (added is OccasionOutcome.Done done && held <= today)
            await verbs.Occasions.CloseAsync(done.Occasion.Id, held, keeper, cancellation);
    }

    // The n-th document of a year has always the same title, day and kind.
    private static IEnumerable<(int Number, DateOnly Day, SampleDocument Document)> Documents(SampleOffice office, ImmutableArray<int> months, int year)
    {
        var number = 0;
        for (var month = 1; month <= months.Length; month++)
        {
            for (var i = 0; i < months[month - 1]; i++, number++)
            {
                var pattern = office.Documents[number % office.Documents.Length];
                var title = string.Format(CultureInfo.InvariantCulture, pattern.Title, office.Topics[number % office.Topics.Length]);
                yield return (number + 1, new DateOnly(year, month, 3 + (i * 5)), pattern with { Title = title });
            }
        }
    }
}

/// <summary>The verbs that write samples of the ledger.</summary>
internal sealed record SampleLedgerVerbs(
    ImportLedger Import, ListImports Imports, ProposePlanItem Propose, StepPlan Step, ReadPlan Plan, OpenSeries Series, RegisterDocument Register, ReadQuota Quota,
    FileStatement Statements, KeepOccasions Occasions, KeepList Lists);
