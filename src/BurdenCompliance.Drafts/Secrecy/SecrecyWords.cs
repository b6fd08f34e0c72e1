using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BurdenCompliance.Drafts.Secrecy;

/// <summary>The words and characters around secrecy marks; <c>secrecy-words.json</c> holds them.</summary>
internal sealed record SecrecyWords
{
    /// <summary>Read once; a broken list is a fault of the build and ends the start.</summary>
    public static readonly SecrecyWords All = Load();

    /// <summary>What a form calls the field.</summary>
    public required ImmutableArray<string> Labels { get; init; }

    /// <summary>What may share the line with a mark.</summary>
    public required ImmutableArray<string> Beside { get; init; }

    /// <summary>What a stamp adds to the level.</summary>
    public required ImmutableArray<string> Stamped { get; init; }

    /// <summary>Terms that are no number of years.</summary>
    public required ImmutableArray<string> Terms { get; init; }

    /// <summary>Pairs: a variant and the character it stands for.</summary>
    public required string Variants { get; init; }

    /// <summary>Characters used for the star.</summary>
    public required string Stars { get; init; }

    /// <summary>Each variant with its plain character.</summary>
    [JsonIgnore]
    public FrozenDictionary<char, char> Folded => _folded ??= Variants.Chunk(2).Select(pair => (pair[0], pair[1]))
        .Concat(Stars.Select(star => (star, '★'))).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    private FrozenDictionary<char, char>? _folded;

    private static SecrecyWords Load()
    {
        using var stream = typeof(SecrecyWords).Assembly.GetManifestResourceStream("Secrecy/secrecy-words.json")!;
        return JsonSerializer.Deserialize(stream, SecrecyWordsJson.Default.SecrecyWords)!;
    }
}

/// <summary>Generated at build, so that no start waits for reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(SecrecyWords))]
internal sealed partial class SecrecyWordsJson : JsonSerializerContext;
