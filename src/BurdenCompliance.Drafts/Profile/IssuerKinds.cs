namespace BurdenCompliance.Drafts.Profile;

/// <summary>Kind of an issuer by the ending of its name.</summary>
internal static class IssuerKinds
{
    /// <summary>The kind and the words that decided it; an unknown ending is <see cref="IssuerKind.Other"/>.</summary>
    public static (IssuerKind Kind, string Words) Of(string issuer)
    {
        var words = ProfileWords.All;
        if (Known(issuer) is { } whole && whole.Words.EndsWith("办公室", StringComparison.Ordinal))
            return whole;
        if (ProfileWords.EndOf(issuer, words.Offices) is not { } office || issuer.Length == office.Length)
            return Known(issuer) ?? (IssuerKind.Other, issuer);
        if (Known(issuer[..^office.Length]) is not { } host)
            return Known(issuer) ?? (office.Length == 1 ? IssuerKind.CoordinationBody : IssuerKind.Department, office);
        var kind = host.Kind switch
        {
            IssuerKind.PartyCommittee => IssuerKind.PartyOffice,
            IssuerKind.Government => IssuerKind.GovernmentOffice,
            var other => other,
        };
        return (kind, host.Words + office);
    }

    private static (IssuerKind Kind, string Words)? Known(string name)
    {
        (IssuerKind Kind, string Words)? best = null;
        foreach (var kind in ProfileWords.All.Kinds)
        {
            if (ProfileWords.EndOf(name, kind.Suffixes) is { } suffix && suffix.Length > (best?.Words.Length ?? 0))
                best = (Parse(kind.Kind), suffix);
        }
        if (name.EndsWith(ProfileWords.All.Committee, StringComparison.Ordinal) && (best?.Words.Length ?? 0) <= ProfileWords.All.Committee.Length)
            return Committee(name);
        return best;
    }

    // 中共…委员会 right behind its region is the party committee; with a subject between them it coordinates.
    private static (IssuerKind Kind, string Words) Committee(string name)
    {
        var words = ProfileWords.All;
        foreach (var group in words.Committees)
        {
            if (ProfileWords.FirstIn(name, group.Marks) is { } mark)
                return (Parse(group.Kind), mark + "…" + words.Committee);
        }
        if (!name.StartsWith(words.Party, StringComparison.Ordinal))
            return (IssuerKind.CoordinationBody, words.Committee);
        var rest = name[IssuerLevels.EndOfRegion(name)..];
        var isParty = rest.Length <= "工作委员会".Length || ProfileWords.FirstIn(rest, words.Zones) is not null;
        return (isParty ? IssuerKind.PartyCommittee : IssuerKind.CoordinationBody, words.Party + "…" + words.Committee);
    }

    private static IssuerKind Parse(string name) =>
        WireNames.TryParse(name, out IssuerKind kind) ? kind : throw new InvalidDataException($"profile-words.json: {name}");
}
