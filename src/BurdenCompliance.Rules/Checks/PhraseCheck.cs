using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>A word of one lexicon that says it all by itself.</summary>
internal sealed class PhraseCheck(Lexicons lexicons, int lexicon, string role) : ICheck
{
    public static ICheck Read(CatalogNode node, Lexicons lexicons)
    {
        var name = node.Get("lexicon");
        return new PhraseCheck(lexicons, WordPattern.LexiconId(name, name.Text(), lexicons), node.Get("role").Text());
    }

    public IEnumerable<Hit> Run(Case subject)
    {
        foreach (var line in subject.Voiced)
        {
            if (!line.Holds(lexicon)) continue;
            var covered = -1;
            foreach (var word in line.Words)
            {
                if (word.Denied || word.Clause <= covered || !lexicons.Has(word.Id, lexicon)) continue;
                var clause = line.Clauses[word.Clause];
                if (clause.Standing is not (Standing.Plain or Standing.Demand)) continue;
                covered = word.Clause;
                yield return new Hit([line.Passage(clause.Start, clause.End)], [new Reason(role, line.Text[word.Start..word.End])], [])
                {
                    Run = new ClauseRun(line, word.Clause, word.Clause + 1),
                };
            }
        }
    }
}
