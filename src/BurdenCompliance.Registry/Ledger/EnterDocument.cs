using BurdenCompliance.Drafts;
using Microsoft.EntityFrameworkCore;

namespace BurdenCompliance.Registry;

/// <summary>Gives the number, takes the place under the ceiling and writes the line: one transaction with everything else of the act.</summary>
internal static class EnterDocument
{
    /// <summary>Enters one document; a refusal takes the whole act back.</summary>
    public static async Task<LedgerOutcome> RunAsync(Act act, NewDocument document, CancellationToken cancellation)
    {
        var context = act.Context;
        var office = document.OfficeId;
        var year = document.BusinessDate.Year;
        var series = document.SeriesId is { } wanted
            ? await context.Set<SeriesRow>().SingleOrDefaultAsync(s => s.Id == wanted && s.OfficeId == office, cancellation) : null;
        if (document.SeriesId is not null && series is null)
            return Refused(act, office, "E_NO_SERIES", new LedgerOutcome.NotFound("series"));
        // Which numbers an earlier year has given only the office's old books know.
        if (series is not null && BusinessDate.Of(series.CreatedAt).Year is var since && year < since)
            return Refused(act, office, "E_NUMBERED_ELSEWHERE", new LedgerOutcome.NumberedElsewhere(series.Word, since));

        var held = await Ceiling.HoldAsync(context, office, year, cancellation);
        var facts = document.Facts;
        var isCounted = held.Scheme.StandingOf(facts.DocumentType.Trim(), facts.Form, facts.Direction, series?.Word ?? "") == CountingStanding.Counted;
        if (!await Ceiling.TakeAsync(context, held, isCounted ? 1 : 0, cancellation))
            return Refused(act, office, "E_OVER_CEILING", new LedgerOutcome.OverCeiling(ReadQuota.Of(held, BusinessDate.Of(act.Now))));
        if (document.PlanItemId is { } item && !await PlanCount.UseAsync(context, document, item, cancellation))
            return Refused(act, office, "E_PLAN_ITEM", new LedgerOutcome.PlanItemTaken(item));

        var number = series is null ? (int?)null : await NextAsync(context, series.Id, year, cancellation);
        var row = new LedgerEntryRow
        {
            Id = document.Id,
            DocumentId = document.Id,
            OfficeId = office,
            Year = year,
            BusinessDate = document.BusinessDate,
            RecordedAt = act.Now,
            RecordedBy = act.Actor.PersonId,
            Kind = document.AssessmentId is null ? EntryKind.Registered : EntryKind.Issued,
            Weight = 1,
            AssessmentId = document.AssessmentId,
            SeriesId = series?.Id,
            Number = number,
            SeriesWord = series?.Word ?? "",
            DocumentNumber = number is { } given ? NumberText(series!.Word, year, given) : null,
            Title = "",
            DocumentType = "",
            Form = facts.Form,
            Direction = facts.Direction,
            DocumentClass = DocumentClass.General,
            Recipients = "",
            Units = 0,
            IsException = false,
            PlanItemId = document.PlanItemId,
            BurdenMinutes = 0,
        }.With(facts);
        context.Add(row);
        await context.SaveChangesAsync(cancellation);
        await Ceiling.FollowAsync(context, office, year, cancellation);
        act.Record($"entry/{row.Id}", Act.Done, new { number = row.DocumentNumber, year, isCounted, assessment = document.AssessmentId });
        return new LedgerOutcome.Entered(LedgerEntry.Of(row), IsRepeat: false);
    }

    /// <summary>云政办发〔2026〕3号.</summary>
    public static string NumberText(string word, int year, int number) => $"{word}〔{year}〕{number}号";

    /// <summary>A refusal whose code the audit keeps.</summary>
    public static LedgerOutcome Refused(Act act, Guid office, string code, LedgerOutcome outcome)
    {
        act.Refuse($"office/{office}", code);
        return outcome;
    }

    private static async Task<int> NextAsync(RegistryDbContext context, Guid series, int year, CancellationToken cancellation) =>
        (await context.Database.SqlQuery<int>($"""
            INSERT INTO registry.series_year AS s (series_id, year, opened_at, used) VALUES ({series}, {year}, 0, 1)
            ON CONFLICT (series_id, year) DO UPDATE SET used = s.used + 1 RETURNING used AS "Value"
            """).ToListAsync(cancellation))[0];
}

/// <summary>A document about to be entered.</summary>
internal sealed record NewDocument(
    Guid Id, Guid OfficeId, DateOnly BusinessDate, DocumentFacts Facts, Guid? SeriesId, Guid? PlanItemId, Guid? AssessmentId);
