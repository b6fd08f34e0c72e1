using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>The word lists that tell issuers, types and subjects apart; <c>profile-words.json</c> holds them.</summary>
internal sealed record ProfileWords
{
    /// <summary>Read once; a broken list is a fault of the build and ends the start.</summary>
    public static readonly ProfileWords All = Load();

    public required ImmutableArray<string> Offices { get; init; }
    public required ImmutableArray<KindWords> Kinds { get; init; }
    public required string Committee { get; init; }
    public required string Party { get; init; }
    public required ImmutableArray<LevelWords> Regions { get; init; }
    public required ImmutableArray<string> NotRegions { get; init; }
    public required ImmutableArray<string> NotAfterRegion { get; init; }
    public required ImmutableArray<string> Zones { get; init; }
    public required ImmutableArray<string> Municipalities { get; init; }
    public required ImmutableArray<string> Provinces { get; init; }
    public required CentralWords Central { get; init; }
    public required ImmutableArray<LevelHint> LevelHints { get; init; }
    public required ImmutableArray<TypeWords> DocumentTypes { get; init; }
    public required ImmutableArray<string> NotPrintedTypes { get; init; }
    public required ImmutableArray<string> TitleTail { get; init; }
    public required ImmutableArray<string> Printing { get; init; }
    public required MeetingWords Meeting { get; init; }
    public required ClassWords Classes { get; init; }
    public required ImmutableArray<SubjectWords> Subjects { get; init; }
    public required ImmutableArray<string> Superiors { get; init; }
    public required ImmutableArray<MarkWords> Committees { get; init; }
    public required ImmutableArray<LevelHint> DefaultLevels { get; init; }
    public required ImmutableArray<string> CarriedBodies { get; init; }
    public required ImmutableArray<string> RecipientRegions { get; init; }
    public required ImmutableArray<string> BareUnits { get; init; }
    public required ImmutableArray<string> Salutations { get; init; }
    public required ImmutableArray<string> NotRecipients { get; init; }
    public required ImmutableArray<string> Leaders { get; init; }
    public required ImmutableArray<string> TableTitles { get; init; }

    /// <summary>Every ending that makes a name an organ's, longest first.</summary>
    [JsonIgnore]
    public ImmutableArray<string> OrganEndings => _organEndings ??= [.. Kinds.SelectMany(kind => kind.Suffixes)
        .Concat(Offices).Append(Committee).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];

    private ImmutableArray<string>? _organEndings;

    /// <summary>The longest of the words that a text ends with, or null.</summary>
    public static string? EndOf(ReadOnlySpan<char> text, ImmutableArray<string> words)
    {
        string? longest = null;
        foreach (var word in words)
        {
            if (word.Length > (longest?.Length ?? 0) && text.EndsWith(word, StringComparison.Ordinal))
                longest = word;
        }
        return longest;
    }

    /// <summary>The first of the words, in their order, that stands in a text, or null.</summary>
    public static string? FirstIn(string text, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return word;
        }
        return null;
    }

    private static ProfileWords Load()
    {
        using var stream = typeof(ProfileWords).Assembly.GetManifestResourceStream("Profile/profile-words.json")!;
        return JsonSerializer.Deserialize(stream, ProfileWordsJson.Default.ProfileWords)!;
    }
}

/// <summary>Generated at build: reflection would cost every start of the command a tenth of a second.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(ProfileWords))]
internal sealed partial class ProfileWordsJson : JsonSerializerContext;

/// <summary>Endings of the names of one kind of issuer.</summary>
internal sealed record KindWords(string Kind, ImmutableArray<string> Suffixes);

/// <summary>Endings of the names of regions of one level.</summary>
internal sealed record LevelWords(string Level, ImmutableArray<string> Suffixes);

/// <summary>Words among the recipients that show the level of the issuer.</summary>
internal sealed record LevelHint(string Level, ImmutableArray<string> Words);

/// <summary>Words at the head of a committee's name that tell its kind.</summary>
internal sealed record MarkWords(string Kind, ImmutableArray<string> Marks);

/// <summary>Marks of the centre's organs.</summary>
internal sealed record CentralWords(ImmutableArray<string> Prefixes, ImmutableArray<string> Ministries);

/// <summary>Endings of titles that make a document of one type.</summary>
internal sealed record TypeWords(string Type, ImmutableArray<string> Suffixes);

/// <summary>What makes a notice one of a meeting.</summary>
internal sealed record MeetingWords(ImmutableArray<string> Verbs, ImmutableArray<string> Ends);

/// <summary>What decides the class of a document.</summary>
internal sealed record ClassWords(
    ImmutableArray<string> ComprehensiveTypes, ImmutableArray<string> ComprehensiveIssuers, ImmutableArray<string> ComprehensiveWords,
    ImmutableArray<string> TaskWords, ImmutableArray<string> GeneralTypes, ImmutableArray<string> GeneralWords,
    ImmutableArray<string> TaskReports, ImmutableArray<string> LearningWords, ImmutableArray<string> Matters);

/// <summary>What makes a document one devoted to a subject (专门文件).</summary>
/// <param name="People">When given, one of these must stand in the title too.</param>
/// <param name="Acts">When given, one of these must stand in the title too.</param>
/// <param name="NeedsBasis">The text must name a superior's document on the subject.</param>
internal sealed record SubjectWords(
    string Subject, ImmutableArray<string> Words, ImmutableArray<string>? People = null, ImmutableArray<string>? Acts = null,
    bool NeedsBasis = false);
