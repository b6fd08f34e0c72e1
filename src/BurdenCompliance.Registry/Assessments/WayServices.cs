using Microsoft.Extensions.DependencyInjection;

namespace BurdenCompliance.Registry;

/// <summary>The verbs of an assessment's way.</summary>
internal static class WayServices
{
    public static IServiceCollection AddWay(this IServiceCollection services)
    {
        services.AddSingleton(s => new Steps(s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new ConfirmProfile(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new DisposeFindings(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new AnswerQuestions(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new ChoosePlanItem(s.GetRequiredService<Steps>(), s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new ReviseDraft(
            s.GetRequiredService<Steps>(), s.GetRequiredService<OriginalFiles>(), s.GetRequiredService<PeopleOptions>()));
        services.AddSingleton(s => new SubmitAssessment(s.GetRequiredService<Steps>(), s.GetRequiredService<StepConditions>()));
        services.AddSingleton(s => new TakeBackAssessment(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new RuleOnFindings(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new PassReview(s.GetRequiredService<Steps>(), s.GetRequiredService<StepConditions>()));
        services.AddSingleton(s => new ReturnAssessment(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new SendBack(s.GetRequiredService<Steps>()));
        services.AddSingleton<IStepCondition>(_ => new InspectionCondition());
        services.AddSingleton(s => new StepConditions(s.GetServices<IStepCondition>()));
        services.AddSingleton(s => new SignAssessment(
            s.GetRequiredService<Steps>(), s.GetRequiredService<StepConditions>(), s.GetRequiredService<CheckRecords>()));
        services.AddSingleton(s => new CheckOutgoing(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new WithdrawAssessment(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new ReopenAssessment(s.GetRequiredService<Steps>()));
        services.AddSingleton(s => new FindCase(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<CheckRecords>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new ListWaiting(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new CompareVersions(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new RuleHealth(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new ListNotices(s.GetRequiredService<RegistryDatabase>()));
        services.AddSingleton(s => new ReadNotices(s.GetRequiredService<Acts>()));
        services.AddSingleton(s => new CarryNotices(
            s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<PeopleOptions>(), s.GetRequiredService<TimeProvider>()));
        services.AddSingleton(s => new SavedFilters(s.GetRequiredService<RegistryDatabase>(), s.GetRequiredService<Acts>()));
        return services;
    }
}
