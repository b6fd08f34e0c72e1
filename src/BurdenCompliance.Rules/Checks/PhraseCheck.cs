using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A word of one lexicon that says it all by itself.</summary>
internal sealed class PhraseCheck(Lexicons lexicons, int lexicon, string role) : LineCheck
{
    public override LineNeeds Needs { get; } = new([lexicon]);

    public static ICheck Read(CatalogNode node, Lexicons lexicons)
    {
        var name = node.Get("lexicon");
        return new PhraseCheck(lexicons, WordPattern.LexiconId(name, name.Text(), lexicons), node.Get("role").Text());
    }

    public override void Find(LineCase here, List<Hit> found)
    {
        var line = here.Line;
        var covered = -1;
        foreach (ref readonly var word in line.Words.AsSpan())
        {
            if (word.Denied || word.Clause <= covered || !lexicons.Has(word.Id, lexicon)) continue;
            var clause = line.Clauses[word.Clause];
            if (clause.Standing is not (Standing.Plain or Standing.Demand)) continue;
            covered = word.Clause;
            found.Add(new Hit([line.Passage(clause.Start, clause.End)], [new Reason(role, line.Text[word.Start..word.End])], [])
            {
                Run = new ClauseRun(word.Clause, word.Clause + 1),
            });
        }
    }
}
