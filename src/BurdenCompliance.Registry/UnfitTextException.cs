using Npgsql;

namespace BurdenCompliance.Registry;

/// <summary>A text from outside holds U+0000 or half a character, which PostgreSQL does not keep. Nothing was changed.</summary>
public sealed class UnfitTextException(Exception inner)
    : Exception("文字中含有无法保存的字符，请删去后重试。", inner)
{
    // character_not_in_repertoire, untranslatable_character: what a column, or a JSON column, refuses.
    internal static bool Is(Exception? trouble)
    {
        for (; trouble is not null; trouble = trouble.InnerException)
        {
            if (trouble is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter })
                return true;
        }
        return false;
    }
}
