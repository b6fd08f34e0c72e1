using BurdenCompliance.Rules;
using BurdenCompliance.Web.Problems;

namespace BurdenCompliance.Web.Features.Examinations;

/// <summary>The optional form field <c>declarations</c>: exceptions that the drafter declares, each with its basis.</summary>
internal static class DeclarationsField
{
    public const string Name = "declarations";

    /// <returns>What is wrong with it, or null.</returns>
    public static Problem? Parse(string? json, Examiner examiner, out Declarations? declarations)
    {
        declarations = null;
        if (string.IsNullOrWhiteSpace(json))
            return null;
        try
        {
            var given = Declarations.Parse(json);
            examiner.Verify(given);
            declarations = given;
            return null;
        }
        catch (DeclarationException wrong)
        {
            return Problem.WrongDeclarations(wrong);
        }
    }
}
