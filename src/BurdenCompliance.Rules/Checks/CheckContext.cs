using BurdenCompliance.Rules.Catalog;
using BurdenCompliance.Rules.Language;

namespace BurdenCompliance.Rules.Checks;

/// <summary>What a check is made with, beside its own parameters.</summary>
/// <param name="Clause">Clause of its rule.</param>
internal sealed record CheckContext(Lexicons Lexicons, string Clause, Yardsticks Yardsticks);
