using BurdenCompliance.Drafts;

namespace BurdenCompliance.Rules.Language;

/// <summary>What standing needs to know of the document.</summary>
/// <param name="Names">Names by which the issuer speaks of itself.</param>
internal sealed record StandingContext(IReadOnlyList<string> Names)
{
    public static StandingContext Of(DraftProfile profile) => new(profile.Issuer.Length > 1 ? [profile.Issuer] : []);
}

/// <summary>Decides for each clause how it stands, from cue words named in the catalog and their scope. Thread safe.</summary>
internal sealed class StandingReader
{
    private static readonly (string Lexicon, Cues Cue)[] CueLexicons =
    [
        ("standing-forbid", Cues.Forbid), ("standing-abolish", Cues.Abolish), ("standing-abolish-sanction", Cues.AbolishSanction),
        ("standing-double-negative", Cues.DoubleNegative), ("standing-demand", Cues.Demand), ("standing-narrate", Cues.Narrate),
        ("standing-quote", Cues.Quote), ("standing-define", Cues.Define), ("standing-statutory", Cues.Statutory),
        ("standing-self", Cues.Self), ("standing-exempt", Cues.Exempt), ("lower-body", Cues.Lower),
        ("deadline", Cues.Time),
    ];

    private readonly Cues[] _cues;

    public StandingReader(Lexicons lexicons)
    {
        var cues = CueLexicons.Select(c => (Id: lexicons.Id(c.Lexicon), c.Cue)).ToArray();
        _cues = new Cues[lexicons.WordCount];
        for (var word = 0; word < _cues.Length; word++)
        {
            foreach (var (id, cue) in cues) _cues[word] |= lexicons.Has(word, id) ? cue : Cues.None;
        }
    }

    /// <summary>Sets <see cref="ClauseSpan.Standing"/> and <see cref="Word.Denied"/> in place.</summary>
    public void Decide(string text, Word[] words, ClauseSpan[] clauses, StandingContext context)
    {
        var carried = Standing.Plain;
        for (var i = 0; i < clauses.Length; i++)
        {
            var clause = clauses[i];
            var newSentence = i == 0 || clauses[i - 1].Sentence != clause.Sentence;
            if (newSentence) carried = Standing.Plain;
            var own = clause.OfRegulation ? Standing.Quotation : Own(text, words, clause, context);
            var standing = own == Standing.Plain ? carried : own;
            carried = standing is Standing.Narration or Standing.Quotation or Standing.Definition or Standing.SelfBinding ? standing : Standing.Plain;
            if (standing == Standing.Prohibition) Deny(words, clause);
            clauses[i] = clause with { Standing = standing };
        }
    }

    private Standing Own(string text, Word[] words, ClauseSpan clause, StandingContext context)
    {
        var cues = Cues.None;
        for (var i = clause.FirstWord; i < clause.EndWord; i++)
        {
            var cue = _cues[words[i].Id];
            // A word that can be either: 日前 tells of the past, 25日前 sets a time.
            if ((cue & (Cues.Narrate | Cues.Time)) == (Cues.Narrate | Cues.Time) && words[i].Start > clause.Start && AmountReader.IsNumeral(text[words[i].Start - 1])) cue &= ~Cues.Narrate;
            cues |= cue;
        }

        var demanded = (cues & Cues.Demand) != 0;
        if ((cues & Cues.DoubleNegative) != 0) return Standing.Demand;
        if ((cues & Cues.Forbid) != 0) return Standing.Prohibition;
        if ((cues & Cues.Abolish) != 0 && (cues & Cues.AbolishSanction) == 0) return Standing.Prohibition;
        if ((cues & Cues.Define) != 0 && !demanded) return Standing.Definition;
        if ((cues & Cues.Quote) != 0 && !demanded) return Standing.Quotation;
        if ((cues & Cues.Statutory) != 0) return Standing.Statutory;
        if ((cues & Cues.Exempt) != 0) return Standing.Exempt;
        if (demanded) return Standing.Demand;
        if ((cues & Cues.Narrate) != 0) return Standing.Narration;
        return (cues & Cues.Lower) == 0 && Speaks(text, clause, context, cues) ? Standing.SelfBinding : Standing.Plain;
    }

    private static bool Speaks(string text, ClauseSpan clause, StandingContext context, Cues cues)
    {
        if ((cues & Cues.Self) != 0) return true;
        var span = text.AsSpan(clause.Start, clause.End - clause.Start).TrimStart();
        foreach (var name in context.Names)
        {
            if (span.StartsWith(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>不得 reaches forward from the cue; 取消 and 停止 also deny what stands before them in the clause.</summary>
    private void Deny(Word[] words, ClauseSpan clause)
    {
        var from = int.MaxValue;
        for (var i = clause.FirstWord; i < clause.EndWord; i++)
        {
            if ((_cues[words[i].Id] & Cues.Abolish) != 0) from = clause.Start;
            else if ((_cues[words[i].Id] & Cues.Forbid) != 0) from = Math.Min(from, words[i].Start);
        }

        for (var i = clause.FirstWord; i < clause.EndWord; i++) words[i] = words[i] with { Denied = words[i].Start >= from };
    }

    [Flags]
    private enum Cues
    {
        None = 0, Forbid = 1, Abolish = 2, AbolishSanction = 4, DoubleNegative = 8, Demand = 16, Narrate = 32,
        Quote = 64, Define = 128, Statutory = 256, Self = 512, Exempt = 1024, Lower = 2048, Time = 4096,
    }
}
