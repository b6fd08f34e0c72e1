using System.Collections.Immutable;
using BurdenCompliance.Drafts;
using BurdenCompliance.Web.Text;

namespace BurdenCompliance.Web.Features.Assessments;

/// <summary>A field of the profile with the words that decided it.</summary>
/// <param name="Value">Empty when not found.</param>
/// <param name="IsByHand">Given by a person, not read from the draft.</param>
internal sealed record ProfileRow(string Label, string Value, ImmutableArray<ProfileReason> Reasons, bool IsByHand)
{
    /// <summary>The rows in the order of the form.</summary>
    public static ImmutableArray<ProfileRow> Of(DraftProfile profile, DraftProfile? detected)
    {
        var (now, was) = (ProfileForm.Of(profile), ProfileForm.Of(detected ?? profile));
        return
        [
            Row("title", Wording.FieldTitle, profile.Title, now.Title != was.Title),
            Row("issuer", Wording.FieldIssuer, profile.Issuer, now.Issuer != was.Issuer),
            Row("issuerKind", Wording.FieldIssuerKind, Names.Of(profile.IssuerKind), now.IssuerKind != was.IssuerKind),
            Row("issuerLevel", Wording.FieldIssuerLevel, profile.IssuerLevel is { } level ? Names.Of(level) : "", now.IssuerLevel != was.IssuerLevel),
            Row("documentType", Wording.FieldDocumentType, profile.DocumentType, now.DocumentType != was.DocumentType),
            Row("documentClass", Wording.FieldDocumentClass, Names.Of(profile.DocumentClass), now.DocumentClass != was.DocumentClass),
            Row("documentNumber", Wording.FieldDocumentNumber, profile.DocumentNumber ?? "", now.DocumentNumber != was.DocumentNumber),
            Row("recipients", Wording.FieldRecipients, string.Join('、', profile.Recipients), now.Recipients != was.Recipients),
            Row("specialSubject", Wording.FieldSpecialSubject, profile.SpecialSubject ?? "", now.SpecialSubject != was.SpecialSubject),
        ];

        ProfileRow Row(string field, string label, string value, bool isByHand) =>
            new(label, value, [.. profile.Reasons.Where(reason => reason.Field == field)], isByHand);
    }
}
