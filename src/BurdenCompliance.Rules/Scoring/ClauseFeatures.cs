using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Scoring;

/// <summary>What the scorer sees of a clause: its character n-grams, alone and under its standing, its lexicons, and pairs of them.</summary>
/// <remarks>Every feature belongs to one clause, the heading, or the profile, so that any run of clauses is scored by adding.</remarks>
internal sealed class ClauseFeatures(Lexicons lexicons)
{
    private const int Gram = 3, StandingGram = 2, LexiconWeight = 4, Pair = 2, HeadingGram = 2, ProfileWeight = 3;
    private const int LongestGram = 3, LongestStandingGram = 2;
    private const uint GramSeed = 1, StandingSeed = 2, LexiconSeed = 3, PairSeed = 4, StandSeed = 5, HeadingSeed = 6, ProfileSeed = 7, ActorSeed = 8;

    /// <summary>Nobody writes longer ones without a comma; bounds what a hostile file can cost.</summary>
    private const int LongestClause = 4000;

    private readonly int[] _actors = [.. lexicons.Names.Select((name, id) => (name, id)).Where(x => x.name.EndsWith("-body", StringComparison.Ordinal)
        || x.name is "government-actor" or "principal").Select(x => x.id)];
    private readonly uint[] _lexiconHash = [.. lexicons.Names.Select(n => Hash(n))];

    public void Clause(Line line, int index, DraftProfile profile, Features features)
    {
        var clause = line.Clauses[index];
        var text = line.Text.AsSpan(clause.Start, Math.Min(clause.End - clause.Start, LongestClause));
        var standing = StandingGroup(clause.Standing);
        Grams(text, clause.Start, GramSeed, Gram, 1, LongestGram, features);
        Grams(text, clause.Start, Mix(StandingSeed, standing), StandingGram, 2, LongestStandingGram, features);
        features.Add(Mix(StandSeed, (uint)clause.Standing), LexiconWeight, -1, 0);
        Words(line, clause, profile, features);
    }

    /// <summary>Features of the heading above and of the document; the same for all clauses below it.</summary>
    public void Context(string? heading, DraftProfile profile, Features features)
    {
        if (heading is not null) Grams(heading, -1, HeadingSeed, HeadingGram, 2, 3, features);
        features.Add(Mix(Mix(ProfileSeed, 1), (uint)profile.IssuerKind), ProfileWeight, -1, 0);
        features.Add(Mix(Mix(ProfileSeed, 2), (uint)((int?)profile.IssuerLevel ?? 99)), ProfileWeight, -1, 0);
        features.Add(Mix(Mix(ProfileSeed, 3), Hash(profile.DocumentType)), ProfileWeight, -1, 0);
        if (profile.SpecialSubject is { } subject) features.Add(Mix(Mix(ProfileSeed, 4), Hash(subject)), 2 * ProfileWeight, -1, 0);
    }

    private void Words(Line line, ClauseSpan clause, DraftProfile profile, Features features)
    {
        Span<int> seen = stackalloc int[24];
        var count = 0;
        for (var i = clause.FirstWord; i < clause.EndWord; i++)
        {
            var word = line.Words[i];
            foreach (var lexicon in lexicons.Of(word.Id))
            {
                if (count == seen.Length) break;
                if (seen[..count].Contains(lexicon)) continue;
                seen[count++] = lexicon;
                features.Add(Mix(Mix(LexiconSeed, _lexiconHash[lexicon]), word.Denied ? 1u : 0u), LexiconWeight, word.Start, word.End - word.Start);
                if (_actors.Contains(lexicon)) Actor(lexicon, profile, word, features);
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var (a, b) = (Math.Min(seen[i], seen[j]), Math.Max(seen[i], seen[j]));
                features.Add(Mix(Mix(PairSeed, _lexiconHash[a]), _lexiconHash[b]), Pair, -1, 0);
            }
        }
    }

    /// <summary>Who is told, against who tells: the same words bind differently from an office and from a department.</summary>
    private void Actor(int lexicon, DraftProfile profile, Word word, Features features)
    {
        var actor = Mix(ActorSeed, _lexiconHash[lexicon]);
        features.Add(Mix(Mix(actor, 1), (uint)profile.IssuerKind), ProfileWeight, word.Start, word.End - word.Start);
        features.Add(Mix(Mix(actor, 2), (uint)((int?)profile.IssuerLevel ?? 99)), ProfileWeight, word.Start, word.End - word.Start);
    }

    /// <summary>Digits are one class and a run of them one character; white space is nothing.</summary>
    private static void Grams(ReadOnlySpan<char> text, int offset, uint seed, int weight, int shortest, int longest, Features features)
    {
        // Hashes of the grams that end at the character before, one and two long, and where they begin.
        uint one = seed, two = seed;
        int oneStart = 0, twoStart = 0, live = 0;
        var previous = '\0';
        for (var i = -1; i <= text.Length; i++)
        {
            var c = i < 0 ? '^' : i == text.Length ? '$' : text[i];
            if (c is < '\u4E00' or > '\u9FFF')
            {
                if (char.IsWhiteSpace(c)) continue;
                if (char.IsDigit(c)) c = '#';
                if (c == '#' && previous == '#') continue;
            }

            previous = c;
            var (start, end) = (Math.Max(i, 0), Math.Min(i + 1, text.Length));
            var own = Mix(seed, c);
            var pair = Mix(one, c);
            live = Math.Min(live + 1, longest);
            if (live == 3) features.Add(Mix(two, c), weight, offset < 0 ? -1 : offset + twoStart, end - twoStart);
            if (live >= 2 && shortest <= 2) features.Add(pair, weight, offset < 0 ? -1 : offset + oneStart, end - oneStart);
            if (shortest == 1) features.Add(own, weight, offset < 0 ? -1 : offset + start, end - start);
            (two, twoStart) = (pair, oneStart);
            (one, oneStart) = (own, start);
        }
    }

    private static uint StandingGroup(Standing standing) => standing == Standing.Demand ? (uint)Standing.Plain : (uint)standing;

    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }

    private static uint Mix(uint hash, uint value)
    {
        unchecked
        {
            hash = (hash ^ value) * 0x9E3779B1u;
            hash ^= hash >> 15;
            return hash * 0x85EBCA6Bu ^ (hash >> 13);
        }
    }
}
