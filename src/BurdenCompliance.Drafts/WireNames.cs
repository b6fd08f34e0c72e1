using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace BurdenCompliance.Drafts;

/// <summary>The kebab-case names that enums of this room carry in JSON (<c>red-head</c>, <c>special-task</c>).</summary>
public static class WireNames
{
    /// <summary>Name of an element: <c>heading1</c>, <c>table-cell</c>.</summary>
    public static string Of(Element value) => Names<Element>.ByValue[value];

    /// <summary>Name of an issuer kind: <c>party-office</c>.</summary>
    public static string Of(IssuerKind value) => Names<IssuerKind>.ByValue[value];

    /// <summary>Name of a level: <c>county</c>.</summary>
    public static string Of(Level value) => Names<Level>.ByValue[value];

    /// <summary>Name of a class: <c>special-task</c>.</summary>
    public static string Of(DocumentClass value) => Names<DocumentClass>.ByValue[value];

    /// <summary>The value a name stands for; names are compared exactly.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out Element value) => Names<Element>.TryGet(name, out value);

    /// <inheritdoc cref="TryParse(string?, out Element)"/>
    public static bool TryParse([NotNullWhen(true)] string? name, out IssuerKind value) => Names<IssuerKind>.TryGet(name, out value);

    /// <inheritdoc cref="TryParse(string?, out Element)"/>
    public static bool TryParse([NotNullWhen(true)] string? name, out Level value) => Names<Level>.TryGet(name, out value);

    /// <inheritdoc cref="TryParse(string?, out Element)"/>
    public static bool TryParse([NotNullWhen(true)] string? name, out DocumentClass value) => Names<DocumentClass>.TryGet(name, out value);

    /// <summary>All names of an enum of this room, in the order of its values.</summary>
    internal static IEnumerable<string> All<T>() where T : struct, Enum => Enum.GetValues<T>().Select(value => Names<T>.ByValue[value]);

    private static string KebabCase(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && kebab.Length > 0)
                kebab.Append('-');
            kebab.Append(char.ToLowerInvariant(letter));
        }
        return kebab.ToString();
    }

    private static class Names<T> where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByValue =
            Enum.GetValues<T>().ToFrozenDictionary(value => value, value => KebabCase(value.ToString()));

        private static readonly FrozenDictionary<string, T> ByName =
            ByValue.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public static bool TryGet(string? name, out T value)
        {
            value = default;
            return name is not null && ByName.TryGetValue(name, out value);
        }
    }
}
