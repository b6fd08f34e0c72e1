using System.Text;
using BurdenCompliance.Registry;
using BurdenCompliance.Tests.House;

namespace BurdenCompliance.Tests.Registry;

/// <summary>Every state, act and post: what is permitted and where it leads.</summary>
public sealed class AssessmentWayTests
{
    private static readonly AssessmentState[] States = Enum.GetValues<AssessmentState>();
    private static readonly WayAct[] Kinds = Enum.GetValues<WayAct>();
    private static readonly Post[] Posts = Enum.GetValues<Post>();

    private static IEnumerable<(AssessmentState From, WayAct Act, Post Post, AssessmentState? To)> All =>
        from state in States from act in Kinds from post in Posts select (state, act, post, AssessmentWay.To(state, act, post));

    [Fact]
    public void All_steps_are_those_that_were_agreed()
    {
        var table = new StringBuilder();
        foreach (var group in All.GroupBy(s => (s.From, s.Post)))
        {
            var steps = group.Where(s => s.To is not null).Select(s => s.To == s.From ? $"{s.Act}" : $"{s.Act} → {s.To}");
            table.Append($"{group.Key.From,-15} {group.Key.Post,-22} {(steps.Any() ? string.Join(", ", steps) : "–")}\n");
        }
        table.ToString().ShouldMatchApproved("AssessmentWay");
    }

    [Fact]
    public void No_administrator_takes_part() =>
        All.Where(s => s.To is not null && s.Post > Post.LedgerKeeper).ShouldBeEmpty();

    [Fact]
    public void What_is_issued_stays_issued() => All.Where(s => s.From == AssessmentState.Issued && s.To is not null).ShouldBeEmpty();

    [Fact]
    public void Only_a_reviewer_passes_only_an_approver_signs_only_a_ledger_keeper_issues()
    {
        Reaching(AssessmentState.SignOff).ShouldBe([(AssessmentState.Review, Post.Reviewer), (AssessmentState.ToIssue, Post.Approver)]);
        Reaching(AssessmentState.ToIssue).ShouldBe([(AssessmentState.SignOff, Post.Approver)]);
        Reaching(AssessmentState.Issued).ShouldBe([(AssessmentState.ToIssue, Post.LedgerKeeper)]);

        static IEnumerable<(AssessmentState, Post)> Reaching(AssessmentState to) =>
            All.Where(s => s.To == to && s.From != to).Select(s => (s.From, s.Post)).Distinct();
    }

    [Fact]
    public void Every_state_is_reached_and_none_but_issued_is_an_end()
    {
        var reached = new HashSet<AssessmentState> { AssessmentState.Draft };
        while (AssessmentWay.Steps.Where(s => reached.Contains(s.From)).Any(s => reached.Add(s.To)))
        {
        }
        reached.Count.ShouldBe(States.Length);
        States.Where(state => AssessmentWay.Steps.All(s => s.From != state || s.To == state)).ShouldBe([AssessmentState.Issued]);
    }

    [Fact]
    public void Every_act_but_opening_has_a_place() => Kinds.Where(act => AssessmentWay.Steps.All(s => s.Act != act)).ShouldBe([WayAct.Open]);

    [Fact]
    public void From_every_state_under_way_a_drafter_can_come_back_to_the_beginning() =>
        States.Except([AssessmentState.Issued, AssessmentState.Draft, AssessmentState.Withdrawn])
            .Where(state => AssessmentWay.To(state, WayAct.Withdraw, Post.Drafter) is null).ShouldBeEmpty();

    [Theory]
    [InlineData(AssessmentState.Review, AssessmentState.Returned, true)]
    [InlineData(AssessmentState.Review, AssessmentState.SelfAssessment, true)]
    [InlineData(AssessmentState.SignOff, AssessmentState.Review, true)]
    [InlineData(AssessmentState.ToIssue, AssessmentState.SignOff, true)]
    [InlineData(AssessmentState.ToIssue, AssessmentState.Void, true)]
    [InlineData(AssessmentState.SelfAssessment, AssessmentState.Withdrawn, true)]
    [InlineData(AssessmentState.Returned, AssessmentState.Review, false)]
    [InlineData(AssessmentState.Correction, AssessmentState.Review, false)]
    [InlineData(AssessmentState.Review, AssessmentState.SignOff, false)]
    [InlineData(AssessmentState.Draft, AssessmentState.SelfAssessment, false)]
    public void A_step_back_begins_a_new_round(AssessmentState from, AssessmentState to, bool isBack) =>
        AssessmentWay.GoesBack(from, to).ShouldBe(isBack);
}
