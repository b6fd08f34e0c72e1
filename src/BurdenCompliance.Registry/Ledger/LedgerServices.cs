using BurdenCompliance.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace BurdenCompliance.Registry;

/// <summary>The verbs of ledger and plan.</summary>
internal static class LedgerServices
{
    public static void AddLedger(this IServiceCollection services)
    {
        services.AddSingleton(s => new OpenSeries(Acts(s), Database(s), Clock(s)));
        services.AddSingleton(s => new RegisterDocument(Acts(s)));
        services.AddSingleton(s => new IssueDocument(Acts(s)));
        services.AddSingleton(s => new DraftInLedger(Database(s), Clock(s)));
        services.AddSingleton(s => new FindSameMatter(Database(s), Clock(s)));
        services.AddSingleton<IStepCondition>(s => new StatementCondition(Clock(s)));
        services.AddSingleton(s => new VoidEntry(Acts(s)));
        services.AddSingleton(s => new CorrectEntry(Acts(s)));
        services.AddSingleton(s => new ListEntries(Database(s)));
        services.AddSingleton(s => new FindDocument(Database(s)));
        services.AddSingleton(s => new ReadQuota(Database(s), Clock(s)));
        services.AddSingleton(s => new ChangeScheme(Acts(s), Database(s)));
        services.AddSingleton(s => new ReadYearReport(Database(s), Clock(s)));
        services.AddSingleton(s => new ReadPlan(Database(s)));
        services.AddSingleton(s => new ProposePlanItem(Acts(s)));
        services.AddSingleton(s => new StepPlan(Acts(s)));
        services.AddSingleton(s => new DecidePlanItem(Acts(s)));
        services.AddSingleton(s => new FileStatement(Acts(s)));
        services.AddSingleton(s => new ImportLedger(Acts(s), Database(s), Clock(s)));
        services.AddSingleton(s => new UndoImport(Acts(s)));
        services.AddSingleton(s => new ListPlanItems(Database(s)));
        services.AddSingleton(s => new ListSchemes(Database(s)));
        services.AddSingleton(s => new ListStatements(Database(s)));
        services.AddSingleton(s => new ListImports(Database(s)));
        services.AddSingleton(s => new ListOccasions(Database(s)));
        services.AddSingleton(s => new ReadLists(Database(s)));
        services.AddSingleton(s => new KeepTable(s.GetRequiredService<OriginalFiles>()));
        services.AddSingleton(s => new LedgerScope(Database(s)));
        services.AddSingleton(s => new KeepOccasions(Acts(s)));
        services.AddSingleton(s => new ReadOccasions(Database(s), Clock(s)));
        services.AddSingleton(s => new KeepList(Acts(s), Database(s)));
        services.AddSingleton(s => new CheckRecords(Database(s), s.GetRequiredService<Examiner>().Catalog));
        services.AddSingleton<IStepCondition>(s => new RecordsCondition(s.GetRequiredService<CheckRecords>()));
        services.AddSingleton(s => new DisposeRecord(s.GetRequiredService<Steps>(), s.GetRequiredService<CheckRecords>()));
        services.AddSingleton(s => new EvasionWatch(Database(s), s.GetRequiredService<ReadYearReport>()));
    }

    private static Acts Acts(IServiceProvider services) => services.GetRequiredService<Acts>();

    private static RegistryDatabase Database(IServiceProvider services) => services.GetRequiredService<RegistryDatabase>();

    private static TimeProvider Clock(IServiceProvider services) => services.GetRequiredService<TimeProvider>();
}
