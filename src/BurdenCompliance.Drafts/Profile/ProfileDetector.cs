using System.Collections.Immutable;

namespace BurdenCompliance.Drafts.Profile;

/// <summary>Finds what a draft says of itself, with the words that say it.</summary>
internal static class ProfileDetector
{
    /// <summary>The profile of paragraphs whose elements are recognised; a field the text does not tell stays empty.</summary>
    public static DraftProfile Detect(ImmutableArray<Paragraph> paragraphs)
    {
        var reasons = ImmutableArray.CreateBuilder<ProfileReason>();
        var (title, titleAt) = TitleText.Of(paragraphs);
        var (recipients, recipientsAt) = RecipientText.Of(paragraphs);
        var (issuer, issuerAt) = IssuerText.Of(title, titleAt, paragraphs);
        var first = issuer.Length == 0 ? "" : issuer.Split('、')[0];
        var (kind, kindWords) = issuer.Length == 0 ? (IssuerKind.Other, "") : IssuerKinds.Of(first);
        var (level, levelWords) = IssuerLevels.Of(first, recipients);
        var (type, typeWords) = DocumentTypes.Of(title);
        var (documentClass, classWords) = DocumentClasses.Of(title, type, kind);
        var subject = SpecialSubjects.Of(title, paragraphs);
        var number = paragraphs.FirstOrDefault(one => one.Element == Element.DocumentNumber);

        Give("issuer", issuer, issuerAt);
        Give("issuerKind", kindWords, issuerAt);
        Give("issuerLevel", levelWords, levelWords.StartsWith("主送", StringComparison.Ordinal) ? recipientsAt : issuerAt);
        Give("documentType", typeWords, titleAt);
        Give("documentClass", classWords, titleAt);
        Give("documentNumber", number?.Text ?? "", number?.Index);
        Give("title", title, titleAt);
        Give("recipients", string.Join('、', recipients), recipientsAt);
        Give("specialSubject", subject?.Words ?? "", titleAt);
        return new DraftProfile
        {
            Issuer = issuer,
            IssuerKind = kind,
            IssuerLevel = level,
            DocumentType = type,
            DocumentClass = documentClass,
            DocumentNumber = NumberAlone(number?.Text),
            Title = title,
            Recipients = [.. recipients],
            SpecialSubject = subject?.Subject,
            Reasons = reasons.ToImmutable(),
        };

        void Give(string field, string words, int? paragraph)
        {
            if (words.Length > 0)
                reasons.Add(new ProfileReason(field, words, paragraph));
        }
    }

    // The signer may stand on the same line.
    private static string? NumberAlone(string? text)
    {
        if (text is null)
            return null;
        var end = text.IndexOf('号', StringComparison.Ordinal);
        return (end < 0 ? text : text[..(end + 1)]).Trim();
    }
}
