using System.Collections.Immutable;
using BurdenCompliance.Registry;
using BurdenCompliance.Rules;

namespace BurdenCompliance.Web.Features.Records;

/// <summary>What the records said when this answer was made, as the API gives it.</summary>
/// <param name="Verdict">Of the examination and the records together.</param>
/// <param name="Answers">A severity of null means in order, or nothing on record.</param>
internal sealed record RecordsAnswer(Verdict Verdict, ImmutableArray<RecordAnswer> Answers)
{
    public static RecordsAnswer? Of(Examination examination, RecordsChecked records) =>
        examination.Verdict is { } verdict ? new RecordsAnswer(records.Over(verdict), records.Answers) : null;
}
