using System.Collections.Immutable;
using System.Text;

namespace BurdenCompliance.Registry;

/// <summary>What a password must be like. Long ones and every character are welcome.</summary>
internal static class PasswordRules
{
    /// <summary>How many former passwords are not taken again.</summary>
    public const int Remembered = 5;
    private const int Longest = 256;
    private const int LeastContext = 3;

    /// <summary>What an outsider would try at any site of this product.</summary>
    private static readonly string[] Product = ["burden", "jianfu"];
    private static readonly Lazy<HashSet<string>> Common = new(ReadCommon);

    /// <summary>How long a password serves, or null for no end.</summary>
    public static TimeSpan? Serves(PasswordProfile profile) => profile == PasswordProfile.Mlps ? TimeSpan.FromDays(90) : null;

    /// <summary>What is wrong with a password; empty when nothing is.</summary>
    /// <param name="profile">Which rules.</param>
    /// <param name="password">As typed.</param>
    /// <param name="context">Names an outsider would try: account, person, office.</param>
    public static ImmutableArray<PasswordFlaw> Check(PasswordProfile profile, string password, IEnumerable<string> context)
    {
        var flaws = ImmutableArray.CreateBuilder<PasswordFlaw>();
        var length = password.EnumerateRunes().Count();
        if (length < (profile == PasswordProfile.Mlps ? 12 : 15))
            flaws.Add(PasswordFlaw.TooShort);
        if (length > Longest)
            flaws.Add(PasswordFlaw.TooLong);
        if (profile == PasswordProfile.Mlps && Classes(password) < 3)
            flaws.Add(PasswordFlaw.TooFewClasses);
        var folded = Folded(password);
        if (IsCommon(password.ToLowerInvariant()) || IsCommon(folded) || folded.Distinct().Count() < 5)
            flaws.Add(PasswordFlaw.Common);
        if (context.Concat(Product).Any(word => word.Length >= LeastContext && (folded.Contains(Folded(word), StringComparison.Ordinal) || password.Contains(word, StringComparison.OrdinalIgnoreCase))))
            flaws.Add(PasswordFlaw.Context);
        return flaws.ToImmutable();
    }

    // A common word stays common with digits and marks at its ends.
    private static bool IsCommon(string text) =>
        Common.Value.Contains(text) || Common.Value.Contains(text.Trim([.. text.Where(c => !char.IsLetter(c)).Distinct()]));

    private static int Classes(string password) => new[]
    {
        password.Any(char.IsAsciiLetterUpper), password.Any(char.IsAsciiLetterLower), password.Any(char.IsAsciiDigit),
        password.Any(c => !char.IsAsciiLetterOrDigit(c)),
    }.Count(has => has);

    // p@ssw0rd is password to whoever guesses.
    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
            folded.Append(c switch { '@' or '4' => 'a', '0' => 'o', '1' or '!' => 'i', '3' => 'e', '$' or '5' => 's', '7' => 't', _ => c });
        return folded.ToString();
    }

    private static HashSet<string> ReadCommon()
    {
        using var stream = typeof(PasswordRules).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new HashSet<string>(lines.Concat(lines.Select(Folded)), StringComparer.Ordinal);
    }
}

/// <summary>Why a password is not accepted.</summary>
public enum PasswordFlaw
{
    /// <summary>Fewer characters than the profile asks for.</summary>
    TooShort,
    /// <summary>More than 256 characters.</summary>
    TooLong,
    /// <summary>Fewer than three of upper case, lower case, digits, others.</summary>
    TooFewClasses,
    /// <summary>On the list of common passwords, or hardly any different characters.</summary>
    Common,
    /// <summary>Holds the account, the name, the office or the product.</summary>
    Context,
    /// <summary>One of the last five.</summary>
    Former,
    /// <summary>The present password was not right.</summary>
    Wrong,
    /// <summary>The two new ones differ.</summary>
    Differ,
}
